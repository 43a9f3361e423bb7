import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { coveredFunctions } from '../../../tracer/verify/covered-functions.js';
import { functionPreludes } from '../../../tracer/verify/function-preludes.js';

describe("V8's coverage", () => {
  let directory = '';
  const source = 'function* g(a) {}\nfunction f(a) {}';

  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'memtrace-coverage-'));
    writeFileSync(join(directory, 'a.mjs'), source);
    writeFileSync(join(directory, 'empty.mjs'), '// nothing\n');
  });

  after(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  const script = (
    url: string,
    ...functions: [name: string, start: number, end: number, count: number][]
  ) => ({
    url,
    scriptId: '1',
    functions: functions.map(([functionName, startOffset, endOffset, count]) => ({
      functionName,
      ranges: [
        { startOffset, endOffset, count },
        { startOffset: startOffset + 1, endOffset, count: 99 },
      ],
      isBlockCoverage: true,
    })),
  });
  const urlOf = (name: string): string => pathToFileURL(join(directory, name)).href;
  const own = (path: string): boolean => path.startsWith(directory);

  it("gives the count of each function's first range, with what may run before its body", () => {
    const text = JSON.stringify({
      result: [
        script(urlOf('a.mjs'), ['', 0, source.length, 1], ['g', 0, 17, 3], ['f', 18, 34, 2]),
      ],
    });
    const path = join(directory, 'a.mjs');
    assert.deepEqual(coveredFunctions(text, own), [
      { path, start: 0, end: source.length, name: '', calls: 1, prelude: null },
      { path, start: 0, end: 17, name: 'g', calls: 3, prelude: 'generator' },
      { path, start: 18, end: 34, name: 'f', calls: 2, prelude: null },
    ]);
  });

  it("leaves out modules that are not the program's own", () => {
    const text = JSON.stringify({
      result: [
        script('node:internal/errors', ['f', 0, 1, 1]),
        script('file:///elsewhere/a.mjs', ['f', 0, 1, 1]),
        script('', ['f', 0, 1, 1]),
      ],
    });
    assert.deepEqual(coveredFunctions(text, own), []);
  });

  it('leaves out a module without statements: there is nothing to report in it', () => {
    const text = JSON.stringify({ result: [script(urlOf('empty.mjs'), ['', 0, 11, 1])] });
    assert.deepEqual(coveredFunctions(text, own), []);
  });

  it('is refused where it has another shape', () => {
    assert.throws(() => coveredFunctions('{"result":[{"url":1}]}', own));
  });
});

describe('what may run before the body of a function', () => {
  const rows: readonly (readonly [
    source: string,
    start: number,
    end: number,
    prelude: string | null,
  ])[] = [
    ['function f(a, b) {}', 0, 19, null],
    ['function f(a, ...b) {}', 0, 22, null],
    ['function f(a = 1) {}', 0, 20, 'parameters'],
    ['(({ a }) => a)', 1, 13, 'parameters'],
    ['([a]) => a', 0, 10, 'parameters'],
    ['function f(...[a]) {}', 0, 21, 'parameters'],
    ['async function* f() {}', 0, 22, 'generator'],
    ['({ *f(a = 1) {} })', 3, 15, 'generator'],
    ['class A { static *f() {} }', 17, 24, 'generator'],
    ['import "a"; await 1; (a = 1) => a', 21, 33, 'parameters'],
    ['return; with (a) (b = 1) => b', 17, 29, 'parameters'],
  ];
  for (const [source, start, end, prelude] of rows) {
    it(`is ${prelude ?? 'nothing'} in ${source}`, () => {
      assert.equal(functionPreludes(source).of(start, end), prelude);
    });
  }

  it('is unknown in a source that does not parse', () => {
    assert.equal(functionPreludes('function* f( {}').of(0, 15), null);
  });

  it('tells modules without statements', () => {
    assert.ok(!functionPreludes("'use strict' // only this").hasStatements);
    assert.ok(functionPreludes('export {};').hasStatements);
    assert.ok(functionPreludes("'use strict'; f()").hasStatements);
  });
});
