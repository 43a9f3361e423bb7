import assert from 'node:assert/strict';

import fc from 'fast-check';

import { LasError } from '../../../workload/las-to-html/las-error.js';
import { parseLas } from '../../../workload/las-to-html/parse-las.js';
import { curveLines, lasText, type LasParts } from './las-samples.js';

function valuesOf(parts: LasParts): (readonly number[])[] {
  return parseLas(lasText(parts), 'well.las').curves.map(({ values }) => values);
}

function reportOf(parts: LasParts): string {
  try {
    valuesOf(parts);
  } catch (error) {
    assert.ok(error instanceof LasError);
    return error.report;
  }
  assert.fail('the text was parsed');
}

describe('log data', () => {
  it('is read column by column, past comments and blank lines', () => {
    assert.deepEqual(valuesOf({ rows: ['# D G', '1.0\t50', '', '   2.0   -6e+1 '] }), [
      [1, 2],
      [50, -60],
    ]);
  });

  it('has as many frames as rows', () => {
    assert.equal(parseLas(lasText({ rows: ['1 2', '3 4', '5 6'] }), 'a').frameCount, 3);
    assert.equal(parseLas(lasText({ rows: [] }), 'a').frameCount, 0);
  });

  it('has the NULL of the file absent, compared as a number', () => {
    assert.deepEqual(
      valuesOf({
        wellLines: ['NULL. -999.2500 : n'],
        rows: ['1 -999.25', '2 -999.250', '3 -9.9925E2', '4 -999'],
      }),
      [
        [1, 2, 3, 4],
        [NaN, NaN, NaN, -999],
      ],
    );
  });

  for (const wellLines of [[], ['NULL. : n'], ['NULL. N/A : n']]) {
    it(`has no value absent for its size where ~Well says ${JSON.stringify(wellLines)}`, () => {
      assert.deepEqual(
        valuesOf({ wellLines, rows: ['1 -999.25', '0 -9999'] })[1],
        [-999.25, -9999],
      );
    });
  }

  for (const token of [
    '-',
    'NaN',
    '1.#INF',
    'Infinity',
    '1e999',
    '0x1F',
    '12-DEC-99',
    '1,5',
    '.',
  ]) {
    it(`has the token ${token} absent`, () => {
      assert.deepEqual(valuesOf({ rows: [`1.0 ${token}`] })[1], [NaN]);
    });
  }

  it('reads every way to write a decimal number', () => {
    const tokens = ['+1.5', '.5', '5.', '-0.25', '1E3', '1.5e-2', '007'];
    assert.deepEqual(
      valuesOf({ rows: tokens.map((token) => `0 ${token}`) })[1],
      [1.5, 0.5, 5, -0.25, 1000, 0.015, 7],
    );
  });

  it('with too few or too many values in a row names the line', () => {
    assert.equal(
      reportOf({ rows: ['1 2', '# c', '3'] }),
      'well.las:12: wrong number of values in a row, found 1, expected 2, one for each curve of the ~Curve section',
    );
    assert.match(reportOf({ rows: ['1 2', '3 4 5'] }), /^well\.las:11: .* found 3, expected 2,/);
  });
});

describe('wrapped log data', () => {
  it('gathers a row from as many lines as its values need', () => {
    const parts = { wrap: 'YES', curveLines: curveLines(5) };
    assert.deepEqual(valuesOf({ ...parts, rows: ['1', '2 3', '4 5', '6', '7 8 9 10'] }), [
      [1, 6],
      [2, 7],
      [3, 8],
      [4, 9],
      [5, 10],
    ]);
  });

  it('with a row that runs over names the line that the row starts on', () => {
    const parts = { wrap: 'YES', curveLines: curveLines(3) };
    assert.match(
      reportOf({ ...parts, rows: ['1', '2 3', '4', '5 6 7'] }),
      /^well\.las:13: .* found 4, expected 3,/,
    );
  });

  it('that ends within a row names the line that the row starts on', () => {
    const parts = { wrap: 'YES', curveLines: curveLines(3) };
    assert.match(
      reportOf({ ...parts, rows: ['1', '2 3', '', '4', '5'] }),
      /^well\.las:14: .* found 2, expected 3,/,
    );
  });
});

describe('delimited log data', () => {
  it('may be set apart by commas, with an empty field absent', () => {
    const versionLines = ['DLM. COMMA : d'];
    const parts = { version: '3.0', versionLines, curveLines: curveLines(3) };
    assert.deepEqual(valuesOf({ ...parts, rows: ['1, 2.5 ,3', '4,,6', ',,'] }), [
      [1, 4, NaN],
      [2.5, NaN, NaN],
      [3, 6, NaN],
    ]);
  });

  it('may be set apart by tabs, with an empty field at either end absent', () => {
    const versionLines = ['DLM. TAB : d'];
    const parts = { version: '3.0', versionLines, curveLines: curveLines(3) };
    assert.deepEqual(valuesOf({ ...parts, rows: ['\t2\t3', '4\t5\t'] }), [
      [NaN, 4],
      [2, 5],
      [3, NaN],
    ]);
  });

  it('has a quoted text as one token, delimiters and all', () => {
    const comma = { version: '3.0', versionLines: ['DLM. COMMA : d'], curveLines: curveLines(3) };
    assert.deepEqual(valuesOf({ ...comma, rows: ['1,"sand, fine",3'] }), [[1], [NaN], [3]]);
    const space = { version: '3.0', curveLines: curveLines(3) };
    assert.deepEqual(valuesOf({ ...space, rows: ['1 "sand fine" 3'] }), [[1], [NaN], [3]]);
  });

  it('names the line of a row that another delimiter sets apart', () => {
    const versionLines = ['DLM. COMMA : d'];
    assert.match(
      reportOf({ version: '3.0', versionLines, rows: ['1 2'] }),
      /^well\.las:11: .* found 1, expected 2,/,
    );
  });
});

describe('whatever the layout, log data', () => {
  const delimiters = [
    { versionLines: [], separator: '  ' },
    { versionLines: ['DLM. SPACE :'], separator: '\t ' },
    { versionLines: ['DLM. COMMA :'], separator: ' , ' },
    { versionLines: ['DLM. TAB :'], separator: '\t' },
  ];

  it('is read back as it was written', () => {
    // A negative zero is written as 0.
    const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
    const rowOf = (width: number): fc.Arbitrary<number[]> =>
      fc.array(value, { minLength: width, maxLength: width });
    const table = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(rowOf(width), { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), fc.boolean(), (rows, layout, wrapped) => {
        const width = rows[0]?.length ?? 0;
        const lines = rows.map((row) => row.map(String).join(layout.separator));
        const text = lasText({
          version: '3.0',
          wrap: wrapped ? 'YES' : 'NO',
          versionLines: layout.versionLines,
          wellLines: [],
          curveLines: curveLines(width),
          rows: wrapped ? rows.flatMap((row) => row.map(String)) : lines,
        });
        const { curves } = parseLas(text, 'well.las');
        for (const [position, { values }] of curves.entries()) {
          assert.deepEqual(
            values,
            rows.map((row) => row[position]),
          );
        }
      }),
    );
  });
});
