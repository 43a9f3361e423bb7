import { areTransparent, haveEvents } from './traced-script.js';

describe('leaving a woven function', () => {
  areTransparent({
    'by return': `
      function f(a) { if (a) return 1; else return; }
      function g(a) { if (a) return 1 }
      log(f(1), f(0), g(1), g(0));`,
    'by an exception': `
      function f() { throw new TypeError('no'); }
      try { f(); } catch (e) { log(e.name, e.message); }
      const g = () => { try { f(); } catch { return 'caught'; } };
      log(g());`,
    'by an exception that is no error': `
      const f = (x) => { throw x; };
      for (const x of [undefined, null, 0, 'text', { a: 1 }]) try { f(x); } catch (e) { log(e === x); }`,
    'by a return that finally overrides': `
      function f() { try { return 1; } finally { return 2; } }
      function g() { try { throw 1; } finally { return 3; } }
      function h() { for (;;) { try { return 4; } finally { break; } } return 5; }
      log(f(), g(), h());`,
    'by a throw that finally overrides': `
      function f() { try { throw 1; } finally { throw 2; } }
      function g() { try { return 1; } finally { throw 3; } }
      for (const x of [f, g]) try { x(); } catch (e) { log(e); }`,
    'through finally, which sees the value as it was returned': `
      function f() { let a = 1; try { return a; } finally { a = 2; log(a); } }
      log(f());`,
    'by return from deep in nested loops and tries': `
      function f() {
        for (const a of [1, 2]) for (let b = 0; ; b++) { try { if (a + b > 2) return [a, b]; } finally { log('f', a, b); } }
      }
      log(f());`,
    'past an iterator that has to be closed': `
      const it = { [Symbol.iterator]: () => ({ next: () => ({ value: 1 }), return() { log('closed'); return {}; } }) };
      function f() { for (const x of it) return x; }
      log(f());`,
    'by a bare return before a line that could go on': `
      function f() { if (true) return
        (log)(1) }
      function g() { if (true) return
        [1].map(log) }
      function h() { if (true) { return
        \`\${log(2)}\` } }
      function i(a) { if (a) return
        else return 3 }
      log(f(), g(), h(), i(0));`,
  });

  haveEvents([
    [
      'reports RETURN when the value is there, and at the end of the body',
      'function f() { return g(); }\nfunction g() {}\nf();',
      '><module> 3 >f 1 >g <g <f <<module>',
    ],
    [
      'reports EXCEPTION for each function that it leaves',
      'function f() {\n  g();\n}\nconst g = () => null.x;\ntry {\n  f();\n} catch {}',
      '><module> 4 6 >f 2 >g 4 !g !f <<module>',
    ],
    [
      'reports EXCEPTION, not RETURN, where the returned expression throws',
      'const f = () => { return null.x; };\ntry { f(); } catch {}',
      '><module> 1 2 >f 1 !f <<module>',
    ],
    [
      'reports one RETURN where finally overrides another',
      'function f() { try { return 1; } finally { return 2; } }\nf();',
      '><module> 2 >f 1 <f <<module>',
    ],
    [
      'reports RETURN after the finally that it goes through',
      'function f() {\n  try { return 1; }\n  finally { g(); }\n}\nconst g = () => 1;\nf();',
      '><module> 5 6 >f 2 3 >g 5 <g <f <<module>',
    ],
    [
      'reports EXCEPTION where finally throws over a return',
      'function f() { try { return 1; } finally { throw 2; } }\ntry { f(); } catch {}',
      '><module> 2 >f 1 !f <<module>',
    ],
    [
      'reports RETURN where finally swallows an exception',
      'function f() { try { throw 1; } finally { return 2; } }\nf();',
      '><module> 2 >f 1 <f <<module>',
    ],
    [
      'reports RETURN where a return in a loop is taken back by break',
      'function f() { for (;;) { try { return 1; } finally { break; } } }\nf();',
      '><module> 2 >f 1 <f <<module>',
    ],
  ]);
});
