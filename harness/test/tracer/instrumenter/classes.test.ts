import { areTransparent, haveEvents } from './traced-script.js';

describe('a woven class', () => {
  areTransparent({
    'constructs, derived or not': `
      class A { constructor(a) { this.a = a; } }
      class B extends A { constructor(a) { log('before'); super(a + 1); this.b = a; } }
      class C extends A {}
      class D extends B { constructor() { const f = () => super(5); f(); return; } }
      log({ ...new A(1) }, { ...new B(2) }, { ...new C(3) }, { ...new D() });`,
    'returns another object from its constructor': `
      class A { constructor() { return { own: 1 }; } }
      class B extends A { constructor() { super(); return { ...this, other: 2 }; } }
      class C extends A { constructor() { return { instead: 3 }; } }
      log(new A(), new B(), new C());`,
    'refuses what the language refuses of a constructor': `
      class A {}
      class B extends A { constructor() { this.a = 1; } }
      class C extends A { constructor() { return 1; } }
      class D extends A { constructor() { super(); super(); } }
      class E extends A { constructor() {} }
      for (const X of [B, C, D, E]) try { new X(); } catch (e) { log(e.name, e.message); }
      try { A(); } catch (e) { log(e.message); }`,
    'has private members': `
      class A {
        #a = 1; static #s = 2; #m(x) { return x + this.#a; } get #g() { return this.#m(1); } set #g(v) { this.#a = v; }
        static #sm() { return A.#s; }
        use() { this.#g = 5; return [this.#g, this.#m(2), A.#sm(), #a in this]; }
      }
      log(new A().use());`,
    'has static blocks': `
      class A { static a = 1; static { this.b = this.a + 1; try { throw 3; } catch (e) { this.c = e; } } static { log(this.a, this.b, this.c); } }`,
    'has fields': `
      let n = 0;
      class A { a = ++n; ['b' + n] = () => this.a; static c = A.name; 'd e' = [() => 1, function () { return 2; }]; f }
      const a = new A(); log(a.a, a.b0(), A.c, a['d e'].map((f) => f()), 'f' in a);`,
    'has getters and setters': `
      class A { get a() { return 1; } set a(v) { log(v); } static get b() { return 2; } static set b(v) { log(v); } get ['c']() { return 3; } }
      const a = new A(); a.a = 4; A.b = 5; log(a.a, A.b, a.c, Object.keys(a));
      const o = { get a() { return 6; }, set a(v) { log(v); } }; o.a = 7; log(o.a);`,
    'calls the methods above it': `
      class A { m() { return 'a'; } static s() { return 's'; } get g() { return 'g'; } }
      class B extends A { m() { return super.m() + (() => super.g)(); } static s() { return super.s() + 1; } async am() { return super.m(); } }
      log(new B().m(), B.s()); return new B().am().then(log);`,
    'extends what an expression gives': `
      const mix = (X) => class extends X { m() { return super.m() + 1; } };
      class A { m() { return 1; } } log(new (mix(mix(A)))().m());
      class E extends Error { constructor(m) { super(m); this.name = 'E'; } } log(String(new E('x')), new E('y') instanceof Error);
      class N extends null { static s() { return 1; } } log(N.s());`,
    'has methods with words for names': `
      class A { static() { return 1; } static static() { return 2; } get() { return 3; } async() { return 4; } static async async() { return 5; } await() { return 6; } }
      log(new A().static(), A.static(), new A().get(), new A().async(), new A().await()); return A.async().then(log);`,
  });

  haveEvents([
    [
      'reports its constructors from the outside in and back',
      'class A { constructor() {} }\nclass B extends A {\n  constructor() { super(); }\n}\nnew B();',
      '><module> 1 2 5 >constructor 3 >constructor <constructor <constructor <<module>',
    ],
    [
      'reports its accessors by their names',
      'class A { get a() { return 1; } set a(v) {} }\nnew A().a = new A().a;',
      '><module> 1 2 >get a 1 <get a >set a <set a <<module>',
    ],
    [
      'reports lines of its static blocks',
      'class A {\n  static {\n    f();\n  }\n}\nfunction f() {}',
      '><module> 1 3 >f <f <<module>',
    ],
  ]);
});
