import { areTransparent, haveEvents } from './traced-script.js';

describe('the body of a woven function', () => {
  areTransparent({
    'stays strict under a directive': `
      function f() { 'use strict'; return this; }
      function g() {
        'use strict'
        return this
      }
      function h() { 'use strict' }
      const i = function () { 'other'; 'use strict'; return typeof this; };
      log(f(), g(), h(), i());`,
    'stays sloppy where a string only looks like a directive': `
      function f() { ('use strict'); return typeof this; }
      function g() { log(0); 'use strict'; return typeof this; }
      log(f(), g());`,
    'runs after the defaults of its parameters': `
      const order = (x) => (log(x), x);
      function f(a = order('a'), { b = order('b') } = {}) { order('body'); return a + b; }
      log(f(), f(1));`,
    'has its own arguments object': `
      function f(a) { a = 2; return [arguments.length, arguments[0], (() => arguments[0])()]; }
      function g(a) { 'use strict'; a = 2; return arguments[0]; }
      log(f(1, 2), g(1));`,
    'knows new.target': `
      function F() { return { target: new.target === F, arrow: (() => new.target === F)() }; }
      log(new F(), F());`,
    'may be empty': `
      function f() {} const g = () => {}; class A { constructor() {} m() {} }
      log(f(), g(), new A().m());`,
    'may end in a comment': `
      function f() { return 1 // one
      }
      const g = () => 2 /* two */;
      log(f(), g());`,
  });

  haveEvents([
    [
      'is called after its defaults, which belong to it all the same',
      'function f(a = (() => 1)()) { return a; }\nf();',
      '><module> 2 >a 1 <a >f 1 <f <<module>'.replace('>a 1 <a', '><anonymous> 1 <<anonymous>'),
    ],
    [
      'reports each statement on a new line, once',
      'function f() {\n  let a = 1; a++;\n  a++;\n  return a;\n}\nf(); f();',
      '><module> 6 >f 2 3 4 <f >f 2 3 4 <f <<module>',
    ],
  ]);
});

describe('a woven arrow function', () => {
  areTransparent({
    'returns its expression': `
      log((() => 1)(), ((a) => a + 1)(1), (a => b => a + b)(1)(2), (() => () => () => 3)()()());`,
    'returns an object literal': `
      log((() => ({ a: 1 }))(), (() => ({}).a)(), (() => ([{}]))());`,
    'returns the last of a comma': `
      log((() => (1, 2))(), ((a) => (log(a), a))(3));`,
    'returns from an asynchronous body': `
      return Promise.all([(async () => 1)(), (async (a) => await a)(2), (async a => ({ a }))(3)]).then(log);`,
    'keeps its body behind comments and line breaks': `
      const f = () => /* one */ 1, g = () => // two
        2, h = (a) =>

          a;
      log(f(), g(), h(3));`,
    'keeps this and arguments of where it stands': `
      function f() { return (() => [this.a, arguments[0]])(); }
      log(f.call({ a: 1 }, 2));`,
    'may stand anywhere an expression may': `
      const a = [() => 1, (x) => x], b = { f: () => 2 }, c = true ? () => 3 : () => 4;
      log(a[0](), a[1](5), b.f(), c(), [1, 2].map((x) => x * 2), (() => 6)?.());
      for (const f = () => 7; log(f()), false; );`,
  });

  haveEvents([
    ['has a line of its own', 'const f = (a) =>\n  a;\nf(1);', '><module> 1 3 >f 2 <f <<module>'],
    [
      'is called inside the one around it',
      'const f = (a) => (b) => a + b;\nf(1)(2);',
      '><module> 1 2 >f 1 <f ><anonymous> 1 <<anonymous> <<module>',
    ],
  ]);
});
