import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Site } from '../../tracer/instrumenter/site.js';
import { describeSites } from '../../tracer/site-table.js';

const functionAt = (start: number, end: number) => ({ name: 'f', start, end });
const lineAt = (offset: number): Site => ({ kind: 'LINE', offset, function: functionAt(0, 9) });

const linesOf = (source: string, path: string, offsets: readonly number[]): readonly string[] =>
  describeSites(source, path, offsets.map(lineAt))
    .siteLines.split('\n')
    .map((line) => line.split('\t')[1] ?? '');

/** Maps line 2 of the module to line 7 of `original.ts`, its third column on; nothing else is mapped. */
const map = { version: 3, sources: ['original.ts'], names: [], mappings: ';EAMA' };

describe('the table of sites', () => {
  let directory = '';

  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'memtrace-sites-'));
  });

  after(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('describes each site by kind, line, function and its place', () => {
    const sites: Site[] = [
      { kind: 'CALL', offset: 0, function: { name: 'get a', start: 0, end: 20 } },
      { kind: 'RETURN', offset: 12, function: { name: 'get a', start: 0, end: 20 } },
    ];
    assert.deepEqual(describeSites('line one\nand two\n', '/a.js', sites), {
      displayPath: '/a.js',
      siteLines: 'CALL\t1\t0\t20\tget a\nRETURN\t2\t0\t20\tget a',
    });
  });

  it('counts lines that end in CRLF and LF', () => {
    assert.deepEqual(linesOf('a\r\nb\nc\r\n', '/a.js', [0, 3, 5, 8]), ['1', '2', '3', '4']);
  });

  const mapped: Readonly<Record<string, (path: string) => string>> = {
    'in a file beside the module': (path) => {
      writeFileSync(`${path}.map`, JSON.stringify(map));
      return 'a.js.map';
    },
    'in the module, as base64': () =>
      `data:application/json;charset=utf-8;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`,
    'in the module, as text': () =>
      `data:application/json,${encodeURIComponent(JSON.stringify(map))}`,
  };
  for (const [title, reference] of Object.entries(mapped)) {
    it(`names the original file and line where a source map stands ${title}`, () => {
      const path = join(directory, 'a.js');
      const source = `one\n  two\n//# sourceMappingURL=${reference(path)}`;
      assert.deepEqual(linesOf(source, path, [6]), ['7']);
      assert.equal(describeSites(source, path, []).displayPath, join(directory, 'original.ts'));
    });
  }

  it('keeps the line of the module where the map has none', () => {
    const reference = `data:application/json,${encodeURIComponent(JSON.stringify(map))}`;
    const source = `one\n  two\n//# sourceMappingURL=${reference}`;
    assert.deepEqual(linesOf(source, '/a.js', [0]), ['1']);
  });

  for (const [title, reference] of [
    ['is missing', 'nowhere.js.map'],
    ['is broken', 'data:application/json,{'],
  ] as const) {
    it(`describes the module itself where its map ${title}`, () => {
      const source = `one\n  two\n//# sourceMappingURL=${reference}`;
      assert.deepEqual(linesOf(source, '/a.js', [6]), ['2']);
      assert.equal(describeSites(source, '/a.js', []).displayPath, '/a.js');
    });
  }

  it('names the module where its map leads to several files', () => {
    const many = { ...map, sources: ['one.ts', 'two.ts'] };
    const reference = `data:application/json,${encodeURIComponent(JSON.stringify(many))}`;
    const source = `one\n//# sourceMappingURL=${reference}`;
    assert.equal(describeSites(source, '/a.js', []).displayPath, '/a.js');
  });
});
