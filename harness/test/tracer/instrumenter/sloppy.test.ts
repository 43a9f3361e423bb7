import assert from 'node:assert/strict';

import { areTransparent, eventsOf } from './traced-script.js';

describe('a woven sloppy program', () => {
  areTransparent({
    'hoists functions over variables of the same name': `
      function f() { return typeof g; function g() {} var g = 1; }
      function h() { var g = 1; function g() {} return typeof g; }
      function i() { for (var g of [1]) ; function g() {} return typeof g; }
      log(f(), h(), i());`,
    'takes the last of two functions of one name': `
      function f() { return g(); function g() { return 1; } function g() { return 2; } }
      log(f());`,
    'hoists functions out of blocks': `
      function f() { { function g() { return 1; } } return g(); }
      function h() { function g() { return 1; } { function g() { return 2; } } return g(); }
      function i() { if (true) function g() { return 3; } return g(); }
      function j() { switch (1) { case 1: function g() { return 4; } } return g(); }
      log(f(), h(), i(), j());`,
    'replaces parameters by functions': `
      function f(a) { function a() {} return typeof arguments[0]; }
      function g(a, b = () => a) { function a() {} return [typeof a, typeof b()]; }
      log(f(1), g(1));`,
    'calls functions before their declaration': `
      log(f(), g()); function f() { return h(); function h() { return 1; } } function g() { return 2; }`,
    'declares variables by evaluated text': `
      function f() { function g() { return 1; } eval('var g = 2, h = 3'); return [g, h]; }
      function i() { let a = 1; eval('var b = a'); return b; }
      log(f(), i());`,
    'has functions named arguments and the like': `
      function f() { function arguments() {} return typeof arguments; }
      function g(undefined) { return undefined; }
      var yield_ = 1, async = 2, of = 3, get = 4, let_ = 5; log(f(), g(1), async + of + get);
      var await = 6, yield = 7; log(await, yield);`,
    'uses with and its objects': `
      function f(o) { with (o) { return a + (() => b)(); } }
      function g(o) { with (o) return a; }
      log(f({ a: 1, b: 2 }), g({ a: 3 }));`,
    'reaches its caller and callee': `
      function f(n) { return n === 0 ? 'end' : arguments.callee(n - 1); }
      function g() { return g.caller === h; } function h() { return g(); }
      log(f(3), h());`,
    'evaluates text in its scope and outside it': `
      const a = 1;
      function f() { const b = 2; return [eval('a + b'), (0, eval)('typeof b'), new Function('c', 'return typeof a + c')(1)]; }
      log(f()); log(eval('(() => { if (a) return 5; })()'), Function.prototype.toString.call(new Function('a', 'return a')));`,
    'has comments that look like HTML': `
      <!-- a comment
      log(1) <!-- another
      --> and one more
      log(2)`,
  });

  it('reports no EXCEPTION of a function whose body could not stand in a block', async () => {
    const source = 'function f() {\n  var g; function g() {}\n  throw 1;\n}\ntry { f(); } catch {}';
    assert.equal(await eventsOf(source), '><module> 5 >f 3 <<module>');
  });
});
