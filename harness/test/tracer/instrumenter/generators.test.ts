import { areTransparent, haveEvents } from './traced-script.js';

describe('a woven generator', () => {
  areTransparent({
    'yields, receives and returns': `
      function* g() { const a = yield 1; log(a); const b = yield; log(b); yield* [3, 4]; return a + b; }
      const i = g(); log(i.next(), i.next('a'), i.next('b'), i.next(), i.next(), i.next());`,
    'yields inside expressions': `
      function* g() { return [yield 1, (yield 2) + (yield 3), \`\${yield 4}\`, { [yield 5]: yield 6 }, (yield) ? yield 7 : 0]; }
      const i = g(); let r = i.next(); while (!r.done) { log(r.value); r = i.next(r.value * 10); } log(r.value);`,
    'starts when it is resumed first': `
      function* g() { log('started'); yield; }
      const i = g(); log('made'); i.next();`,
    'is resumed by throw': `
      function* g() { for (;;) { try { yield 1; } catch (e) { log('caught', e); yield 2; } } }
      const i = g(); i.next(); log(i.throw('a'), i.next(), i.throw('b'));
      function* h() { yield; } const j = h(); j.next(); try { j.throw(new Error('out')); } catch (e) { log(e.message); }`,
    'is closed through its finally': `
      function* g() { try { yield 1; yield 2; } finally { log('closed'); } }
      for (const x of g()) { log(x); break; }
      const i = g(); i.next(); log(i.return('r'), i.next());
      const [first] = g(); log(first);`,
    'may refuse to be closed': `
      function* g() { try { yield 1; } finally { yield 2; return 3; } }
      const i = g(); i.next(); log(i.return('r'), i.next(), i.next());`,
    'delegates to others, errors and closing included': `
      function* inner() { try { const a = yield 1; log(a); yield 2; } catch (e) { log('inner', e); return 'r'; } finally { log('done'); } }
      function* outer() { log(yield* inner()); yield 3; }
      const a = outer(); log(a.next(), a.next('x'), a.throw('e'), a.next());
      const b = outer(); b.next(); log(b.return('q'));`,
    'yields nothing before a line that could go on': `
      function* g() {
        yield
        (log)(1)
        const a = yield
        [2].map((x) => log(x))
        yield
        \`\${log(3)}\`
        throw yield
        (log)(4)
      }
      const i = g(); try { while (!i.next().done); } catch (e) { log('threw', e); }`,
    'is a method as well as a function': `
      class A { *g() { yield this.a; } static *[Symbol.iterator]() { yield 2; } a = 1; *#p() { yield 3; } p() { return [...this.#p()]; } }
      const o = { *g() { yield 4; } };
      log(...new A().g(), ...A, ...new A().p(), ...o.g());`,
    'names its values as the language does': `
      function* g() { const f = yield; return f ?? (() => 1); }
      const i = g(); i.next(); log(i.next().value.name);`,
  });

  haveEvents([
    [
      'is suspended at each yield and resumed behind it',
      'function* g() {\n  yield 1;\n  return 2;\n}\nfor (const x of g());',
      '><module> 5 >g 2 -g 5 +g 3 <g <<module>',
    ],
    [
      'is resumed before what a throw into it runs',
      'function* g() {\n  try { yield 1; }\n  catch {\n    f();\n  }\n}\nfunction f() {}\nconst i = g(); i.next(); i.throw(1);',
      '><module> 8 >g 2 -g +g 4 >f <f <g <<module>',
    ],
    [
      'leaves by EXCEPTION where nothing catches what is thrown into it',
      'function* g() { yield 1; }\nconst i = g(); i.next();\ntry { i.throw(1); } catch {}',
      '><module> 2 >g 1 -g 3 +g !g <<module>',
    ],
    [
      'is resumed to be closed where that runs code of it',
      'function* g() {\n  try { yield 1; }\n  finally { f(); }\n}\nfunction f() {}\nfor (const x of g()) break;',
      '><module> 6 >g 2 -g 6 +g 3 >f <f <g <<module>',
    ],
    [
      'ends with its suspension where closing it runs no code of it',
      'function* g() { yield 1; }\nfor (const x of g()) break;',
      '><module> 2 >g 1 -g 2 <<module>',
    ],
    [
      'does nothing before it is started',
      'function* g() { yield 1; }\ng(); g().return();',
      '><module> 2 <<module>',
    ],
  ]);
});
