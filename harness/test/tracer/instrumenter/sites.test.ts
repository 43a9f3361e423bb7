import assert from 'node:assert/strict';

import type { Granularity } from '../../../configurations.js';
import { weave } from './traced-script.js';

/** `KIND line function start-end` of each site, in the order of their ids. */
const sitesOf = (source: string, granularity: Granularity): readonly string[] =>
  weave(source, granularity).sites.map(({ kind, offset, function: { name, start, end } }) => {
    const line = source.slice(0, offset).split('\n').length;
    return `${kind} ${line} ${name} ${source.slice(start, end).replace(/\s+/g, ' ')}`;
  });

const functionsOf = (source: string): readonly string[] => [
  ...new Set(
    weave(source, 'function').sites.map(
      ({ function: { name, start, end } }) => `${name}: ${source.slice(start, end)}`,
    ),
  ),
];

describe('the sites of a source', () => {
  it('stand in the order of their places in it', () => {
    assert.deepEqual(sitesOf('function f(a) {\n  return a;\n}\nf(1);', 'line'), [
      'CALL 1 <module> function f(a) { return a; } f(1);',
      'CALL 1 f function f(a) { return a; }',
      'LINE 2 f function f(a) { return a; }',
      'RETURN 2 f function f(a) { return a; }',
      'EXCEPTION 3 f function f(a) { return a; }',
      'LINE 4 <module> function f(a) { return a; } f(1);',
      'RETURN 4 <module> function f(a) { return a; } f(1);',
    ]);
  });

  it('leave out lines where only functions are asked for', () => {
    const source = 'const f = () => {\n  if (1) return 2;\n};\nf();';
    const lines = sitesOf(source, 'line').filter((site) => !site.startsWith('LINE'));
    assert.deepEqual(sitesOf(source, 'function'), lines);
  });

  it('are the same for the same source', () => {
    const source = 'class A { static #a = async () => { await 1; }; }';
    assert.deepEqual(weave(source, 'line'), weave(source, 'line'));
  });

  const names: readonly (readonly [source: string, ...functions: string[]])[] = [
    ['const f = () => 1', 'f: () => 1'],
    ['let a; a.b = function () {}', 'a.b: function () {}'],
    [
      'var o = { f() {}, get g() {}, async *h() {}, ["i"]: () => 1 }',
      'f: f() {}',
      'get g: get g() {}',
      'h: async *h() {}',
      '["i"]: () => 1',
    ],
    [
      'class A { static async m() {} #p() {} f = () => 1; static s() {} }',
      'm: async m() {}',
      '#p: #p() {}',
      'f: () => 1',
      's: s() {}',
    ],
    ['class A { static() {} static /* c */ static() {} }', 'static: () {}', 'static: static() {}'],
    [
      'class A { constructor() {} set a(v) {} }',
      'constructor: constructor() {}',
      'set a: set a(v) {}',
    ],
    ['(function named() {})', 'named: function named() {}'],
    ['[() => 1]', '<anonymous>: () => 1'],
    ['f((a = () => 2) => a)', 'a: () => 2', '<anonymous>: (a = () => 2) => a'],
  ].map(([source = '', ...functions]) => [source, ...functions]);
  for (const [source, ...functions] of names) {
    it(`name the functions of ${source}`, () => {
      const [, ...rest] = functionsOf(source);
      assert.deepEqual(rest, functions);
    });
  }

  it('keep names on one line, however they are written', () => {
    const [, site] = weave('const o = { [a +\n\tb]: () => 1 };', 'function').sites;
    assert.equal(site?.function.name, '[a + b]');
  });
});
