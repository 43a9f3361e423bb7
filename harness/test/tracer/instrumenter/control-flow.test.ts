import { areTransparent } from './traced-script.js';

describe('a woven program takes the same way', () => {
  areTransparent({
    'through if and else, with and without braces': `
      for (const a of [0, 1, 2, 3]) {
        if (a === 0) log('zero'); else if (a === 1)
          log('one')
        else if (a === 2) { log('two') }
        else
          log('many')
        if (a) if (a > 1) log('if if'); else log('inner else')
        if (a > 2)
          if (a)
            log('nested')
          else
            log('never')
      }`,
    'through every kind of loop': `
      for (let i = 0; i < 2; i++) log(i);
      for (let i = 0, j = 2; i < j; i++, j--) { log(i, j) }
      for (const x of [1, 2]) log(x)
      for (const k in { a: 1, b: 2 }) log(k)
      for (var v of [3]) ; log(v)
      let n = 0; while (n < 2) n++; log(n)
      do n--; while (n > 0) log(n)
      do log('once')
      while (false)
      for (;;) { if (n++ > 2) break; }
      for (;;) if (n++ > 6) break
      for (; n < 9;) n++; log(n)`,
    'through labelled break and continue': `
      outer: for (const a of [1, 2, 3])
        inner: for (const b of [1, 2, 3]) {
          if (b === 2) continue outer;
          if (a === 3) break outer;
          if (a === 2) continue inner;
          log(a, b);
        }
      block: { log('in'); if (true) break block; log('never'); }
      one: two: for (;;) { break one; }
      a: if (true) { break a; }
      again: do { log('do'); continue again; } while (false);`,
    'through switch, falling through': `
      for (const x of [1, 2, 3, 4, 5]) {
        switch (x) {
          case 1: log('one');
          case 2: log('two'); break;
          case (() => 3)(): { log('three'); break }
          default: log('other')
          case 4:
            log('four')
        }
        switch (x) { case 5: const y = x; log(y) }
        switch (x) {}
      }`,
    'through try, catch and finally': `
      const f = (a) => { try { log('try'); if (a) throw a; log('still') } catch ({ message, code = 'none' }) { log(message, code) } finally { log('finally') } };
      f(); f(new Error('e'));
      try { try { throw 1 } finally { log('inner') } } catch { log('outer') }`,
    'where lines end without semicolons': `
      let a = 1
      let b = a
      ;(() => log('paren'))()
      ;[1].forEach((x) => log(x))
      a
      ++b
      log(a, b)
      const f = function () { return 1 }
      log(f
        ())
      const g = () => { return 1 }
      log(g())
      var t = \`x\`
      \`y\`.length
      if (a) {} log('after block')
      const o = { f() {} }
      log(typeof o)
      throw log('last')`.replace('`x`\n      `y`.length', '`x`.length'),
    'where a line goes on from the one before': `
      const f = (x) => (log(x), f)
      const g = f
      (1)
      (2)
      const h = [1, 2, 3]
      [1]
      log(h, typeof g)
      const i = 6
      / 2
      log(i)
      const j = ((x) => x)
      \`t\${1}\`
      log(j)`,
    'through generators of conditions and commas': `
      const t = (x) => (log(x), true), n = (x) => (log(x), false);
      t(1) && n(2) || t(3); t(4) ? n(5) : t(6); null ?? t(7); (t(8), n(9));
      let o; o?.a.b.c(t(10)); o = { a: () => t(11) }; o?.a?.(); delete o.a; void t(12); log('a' in o, typeof nowhere);`,
    'through exceptions of the engine': `
      const message = (f) => { try { f(); } catch (e) { log(e.name, e.message); } };
      message(() => null.a); message(() => nowhere); message(() => { x; let x; }); message(() => { const a = 1; a = 2; });
      message(() => (void 0)()); message(() => { const { a } = null; }); message(() => [...1]);
      message(() => { const o = {}; o.f(); }); message(() => ({}).a.b); message(() => { 'use strict'; Object.freeze([]).push(1); });
      const deep = () => deep(); try { deep(); } catch (e) { log(e instanceof RangeError); }`,
  });
});
