import assert from 'node:assert/strict';

import { areTransparent, eventsOf, haveEvents } from './traced-script.js';

describe('a woven async function', () => {
  areTransparent({
    'awaits and returns': `
      const f = async (x) => { const a = await x; log(a); return await (a + 1); };
      return f(Promise.resolve(1)).then(log);`,
    'takes as many turns of the queue': `
      const tick = async (name, n) => { for (let i = 0; i < n; i++) { await null; log(name + i); } };
      return Promise.all([tick('a', 4), tick('b', 3), (async () => { log(await tick('c', 2)); })()]);`,
    'catches what it awaits': `
      const fail = async (m) => { throw new Error(m); };
      return (async () => {
        try { await fail('a'); } catch (e) { log(e.message); } finally { log('f'); }
        try { return await fail('b'); } catch (e) { log(e.message); }
        await fail('c');
      })().catch((e) => log('out', e.message));`,
    'awaits inside expressions': `
      return (async () => {
        const o = { a: await 1, ...(await { b: 2 }), [await 'c']: [await 3, ...(await [4])] };
        log(o, \`\${await 5}\`, (await ((x) => x * 2))(3), await 1 + await 2, -(await 6), typeof await 7, !(await 0) && await 8);
        const { x, y: { z } } = await { x: 9, y: { z: 10 } }; log(x, z);
        const [p, q = await 11] = await [12]; log(p, q);
        let r = 1; r += await 13; log(r);
      })();`,
    'awaits where a line could go on from the one before': `
      return (async () => {
        const a = () => log('a')
        await a
        const b = a
        await b()
        if (a)
          await 1
        else
          await 2
        do
          await 3
        while (false)
        label: await 4
        log('end')
      })()`,
    'iterates asynchronously': `
      async function* g(n) { try { for (let i = 0; i < n; i++) yield i; } finally { log('closed'); } }
      return (async () => {
        for await (const x of g(2)) log(x);
        for await (const x of g(9)) { if (x === 1) break; if (x === 0) continue; log('never'); }
        for await (const x of [Promise.resolve(1), 2]) log(x);
        try { for await (const x of [Promise.reject(3)]) log(x); } catch (e) { log('caught', e); }
      })();`,
    'generates, awaiting what it yields and returns': `
      async function* g() { const a = yield Promise.resolve(1); log(a); return Promise.resolve(a); }
      const i = g();
      return (async () => { log(await i.next(), await i.next('x'), await i.next()); })();`,
    'generates, and returns nothing without another turn of the queue': `
      async function* g(name) { if (name) { log(name); return } }
      const turns = async () => { for (let i = 0; i < 4; i++) { await null; log(i); } };
      return Promise.all([turns(), g('a').next().then(() => log('a done')), g('').next().then(() => log('b done'))]);`,
    'generates, catching what it returns': `
      async function* g() { try { return Promise.reject(1); } catch (e) { log(e); yield 2; } finally { log('f'); } }
      return (async () => { for await (const x of g()) log(x); })();`,
    'generates until it is closed or thrown into': `
      async function* g() { try { yield 1; yield 2; } catch (e) { log('caught', e); yield 3; } finally { await null; log('f'); } }
      return (async () => {
        const i = g(); await i.next(); log(await i.throw('t'), await i.next());
        const j = g(); await j.next(); log(await j.return(Promise.resolve('r')), await j.next());
      })();`,
    'words the errors of what it takes apart': `
      const message = async (f) => { try { await f(); } catch (e) { log(e.message); } };
      return (async () => {
        await message(async () => { const { a } = await undefined; });
        await message(async () => { const { a: { b } } = await {}; });
        await message(async () => { (await undefined).a; });
        await message(async () => { (await {}).a.b; });
      })();`,
    'is a method, an arrow function and an expression': `
      class A { async m() { return await this.a; } static async s() { return await 2; } a = 1; f = async () => await this.a; async #p() { return 4; } p() { return this.#p(); } }
      const o = { async m() { return await 3; }, async: async function async() { return await 5; } };
      return Promise.all([new A().m(), A.s(), new A().f(), new A().p(), o.m(), o.async()]).then((x) => log(...x));`,
  });

  haveEvents([
    [
      'is suspended once the awaited expression is evaluated and resumed when its value arrives',
      'const f = async () => {\n  await g();\n  h();\n};\nconst g = async () => 1;\nfunction h() {}\nf();\nh();',
      '><module> 1 5 7 >f 2 >g 5 <g -f 8 >h <h <<module> +f 3 >h <h <f',
    ],
    [
      'is resumed before the handler of what it awaited in vain',
      'const f = async () => {\n  try { await Promise.reject(1); }\n  catch {\n    g();\n  }\n};\nfunction g() {}\nf();',
      '><module> 1 8 >f 2 -f <<module> +f 4 >g <g <f',
    ],
    [
      'is resumed before its finally, and leaves by EXCEPTION',
      'const f = async () => {\n  try { await Promise.reject(1); }\n  finally {\n    g();\n  }\n};\nfunction g() {}\nf().catch(() => 1);',
      '><module> 1 8 >f 2 -f <<module> +f 4 >g <g !f ><anonymous> 8 <<anonymous>',
    ],
    [
      'leaves by EXCEPTION where nothing catches what it awaited',
      'const f = async () => { await Promise.reject(1); };\nf().catch(() => 1);',
      '><module> 1 2 >f 1 -f <<module> +f !f ><anonymous> 2 <<anonymous>',
    ],
    [
      'is resumed behind a declaration that takes its value apart',
      'const f = async () => {\n  const { a } = await { a: 1 };\n  return a;\n};\nf();',
      '><module> 1 5 >f 2 -f <<module> +f 3 <f',
    ],
    [
      'is resumed once, and leaves by EXCEPTION, where there is nothing to take apart',
      'const f = async () => { const { a } = await null; };\nf().catch(() => 1);',
      '><module> 1 2 >f 1 -f <<module> +f !f ><anonymous> 2 <<anonymous>',
    ],
    [
      'that generates is suspended by what it returns, and returns once that has arrived',
      'async function* g() {\n  yield 1;\n  return Promise.resolve(2);\n}\n(async () => {\n  const i = g(); await i.next(); await i.next();\n})();',
      '><module> 5 ><anonymous> 6 >g 2 -g -<anonymous> <<module> +<anonymous> +g 3 -g -<anonymous> +g <g +<anonymous> <<anonymous>',
    ],
    [
      'that generates leaves by EXCEPTION where what it returns is rejected',
      'async function* g() {\n  return Promise.reject(1);\n}\ng().next().catch(() => 1);',
      '><module> 4 >g 2 -g <<module> +g !g ><anonymous> 4 <<anonymous>',
    ],
  ]);

  it('does not report the turns that `for await` takes between iterations', async () => {
    const source =
      'const f = async () => {\n  for await (const x of [1]) g();\n};\nfunction g() {}\nf();';
    assert.equal(await eventsOf(source), '><module> 1 5 >f 2 <<module> 2 >g <g <f');
  });
});
