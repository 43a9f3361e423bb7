/** ES modules have to be files for Node to load them; here they report to a global function. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';

import { granularities, type Granularity } from '../../../configurations.js';
import { instrument } from '../../../tracer/instrumenter/instrument.js';
import { render } from '../../../tracer/instrumenter/woven-text.js';
import { eventText } from './traced-script.js';

type Files = Readonly<Record<string, string>>;

interface Loaded {
  /** As console.log would show them. */
  readonly exports: string;
  readonly log: readonly unknown[];
  readonly events: string;
}

const logName = '__memtraceTestLog';
const hitName = '__memtraceTestHit';

const wovenFiles = (files: Files, granularity: Granularity, events: string[]): Files => {
  const byId: string[] = [];
  Reflect.set(globalThis, hitName, (id: number) => void events.push(byId[id] ?? 'unknown'));
  return Object.fromEntries(
    Object.entries(files).map(([name, source]) => {
      const instrumented = instrument(source, { sourceType: 'module', granularity });
      if (instrumented === null) return [name, source];
      const first = byId.length;
      const module = name.replace(/\.mjs$/, '');
      byId.push(
        ...instrumented.sites.map((site) => eventText(source, site).replace('<module>', module)),
      );
      return [name, render(instrumented.woven, (site) => `${hitName}(${site})`, first)];
    }),
  );
};

describe('woven ES modules', () => {
  let directory = '';
  let loadCount = 0;

  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'memtrace-modules-'));
  });

  after(() => {
    rmSync(directory, { recursive: true, force: true });
    Reflect.deleteProperty(globalThis, logName);
    Reflect.deleteProperty(globalThis, hitName);
  });

  /** Loads `main.mjs` of the files, which may log with `log`. */
  const load = async (files: Files, granularity: Granularity | null): Promise<Loaded> => {
    const log: unknown[] = [];
    const events: string[] = [];
    Reflect.set(globalThis, logName, (...values: unknown[]) => void log.push(...values));
    const texts = granularity === null ? files : wovenFiles(files, granularity, events);
    const place = join(directory, String((loadCount += 1)));
    mkdirSync(place);
    for (const [name, text] of Object.entries(texts)) {
      writeFileSync(join(place, name), text.replace(/\blog\(/g, `${logName}(`));
    }
    const settled = await import(pathToFileURL(join(place, 'main.mjs')).href).then(
      (exports: object) => inspect(exports, { depth: 5 }),
      (error: unknown) => `threw ${String(error)}`,
    );
    return { exports: settled, log, events: events.join(' ') };
  };

  const same: Readonly<Record<string, Files>> = {
    'export every kind of declaration': {
      'main.mjs': `
        export const a = 1, { b, c: [d] } = { b: 2, c: [3] }
        export let e; export function f() { return 4 } export class G { m() { return 5 } }
        export async function* h() { yield 6 }
        const i = 7, j = 8
        export { i, j as k, j as 'string name' }
        export * from './other.mjs'
        export * as ns from './other.mjs'
        export { z as default } from './other.mjs'
        log(f(), new G().m(), (await h().next()).value)`,
      'other.mjs': 'export const y = 1\nexport const z = 2',
    },
    'export a default of every kind': {
      'main.mjs': `
        import a from './a.mjs'; import b from './b.mjs'; import c from './c.mjs'; import d from './d.mjs'; import e from './e.mjs'
        log(a(), a.name, b(), b.name, await c(), c.name, new d().m(), d.name, e)`,
      'a.mjs': 'export default function () { return 1 }',
      'b.mjs': 'export default () => 2',
      'c.mjs': 'export default async function named() { return 3 }',
      'd.mjs': 'export default class { m() { return 4 } }',
      'e.mjs': 'export default await 5',
    },
    'import each other, and call functions of modules whose body has not run': {
      'main.mjs': `
        import { fromB } from './b.mjs'
        export function hoisted(x) { return x + 1 }
        export const late = () => 2
        log('main', fromB())`,
      'b.mjs': `
        import { hoisted, late } from './main.mjs'
        log('b', hoisted(1))
        try { late() } catch (e) { log(e.name) }
        export const fromB = () => late() + hoisted(2)`,
    },
    'await at their top level': {
      'main.mjs': `
        import { a } from './a.mjs'
        const b = await a
        await null
        try { await Promise.reject(1) } catch (e) { log('caught', e) } finally { await 2; log('finally') }
        for await (const x of [1, Promise.resolve(2)]) log(x)
        const { c } = await { c: 3 }
        if (b) await log(b, c)
        export const d = await import('./a.mjs').then((m) => m.a)`,
      'a.mjs': 'export const a = await Promise.resolve(4)',
    },
    'fail as they would': {
      'main.mjs': `
        log('start')
        await import('./a.mjs').catch((e) => log(String(e)))
        await import('./b.mjs').catch((e) => log(String(e)))
        await import('./c.mjs').catch((e) => log(e.name))
        await import('./d.mjs').catch((e) => log(e.name))
        throw new Error('end')`,
      'a.mjs': "throw new Error('sync')",
      'b.mjs': "await null; throw new Error('async')",
      'c.mjs': "import { nothing } from './a.mjs'",
      'd.mjs': "import './nowhere.mjs'",
    },
    'are strict and know their meta': {
      'main.mjs': `
        function f() { return this }
        log(f(), typeof this, import.meta.url.endsWith('main.mjs'), typeof import.meta.resolve)
        try { undeclared = 1 } catch (e) { log(e.name) }`,
    },
    'import JSON and CommonJS': {
      'main.mjs': `
        import { createRequire } from 'node:module'
        const require = createRequire(import.meta.url)
        log(require('./a.cjs')(1), (await import('./a.cjs')).default(2))`,
      'a.cjs': 'module.exports = (x) => x + 1',
    },
  };

  for (const [title, files] of Object.entries(same)) {
    it(title, async () => {
      const original = await load(files, null);
      assert.ok(original.log.length > 0);
      for (const granularity of granularities) {
        const woven = await load(files, granularity);
        assert.deepEqual({ ...woven, events: '' }, original, granularity);
      }
    });
  }

  const rows: readonly (readonly [title: string, files: Files, events: string])[] = [
    [
      'report the module itself as a function',
      {
        'main.mjs': "import { a } from './a.mjs'\nexport const b = a()",
        'a.mjs': 'export function a() {}',
      },
      '>a <a >main 2 >a <a <main',
    ],
    [
      'are suspended at their top level, and resumed before their handlers',
      {
        'main.mjs':
          'await 1;\ntry { await Promise.reject(2); }\ncatch {\n  3;\n}\nexport const f = 4;',
      },
      '>main 1 -main +main 2 -main +main 4 6 <main',
    ],
    [
      'have no EXCEPTION of their own: nothing may stand around imports',
      { 'main.mjs': 'throw 1;' },
      '>main 1',
    ],
    [
      'may be called into before they begin',
      {
        'main.mjs': "import './b.mjs';\nexport function f() {}",
        'b.mjs': "import { f } from './main.mjs';\nf();",
      },
      '>b 2 >f <f <b >main <main',
    ],
  ];
  for (const [title, files, events] of rows) {
    it(title, async () => {
      assert.equal((await load(files, 'line')).events, events);
    });
  }
});
