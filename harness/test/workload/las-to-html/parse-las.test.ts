import assert from 'node:assert/strict';

import { LasError } from '../../../workload/las-to-html/las-error.js';
import { parseLas } from '../../../workload/las-to-html/parse-las.js';
import { lasText } from './las-samples.js';

function reportOf(text: string): string {
  try {
    parseLas(text, 'well.las');
  } catch (error) {
    assert.ok(error instanceof LasError);
    return error.report;
  }
  assert.fail('the text was parsed');
}

describe('parseLas reads sections', () => {
  it('in file order, with their titles as they stand', () => {
    const las = parseLas(
      '# made by hand\n\n~V\nVERS. 2.0 :\n~Parameter block\nBS.IN 8.5 : Bit\n~Other\nfree: text.\n# no\n~Tools of ours\nA.B 1 : c\n~Notes\nno header here\n',
      'well.las',
    );
    assert.deepEqual(
      las.sections.map(({ kind, title }) => [kind, title]),
      [
        ['header', 'V'],
        ['header', 'Parameter block'],
        ['text', 'Other'],
        ['header', 'Tools of ours'],
        ['text', 'Notes'],
      ],
    );
    const other = las.sections[2];
    assert.deepEqual(other?.kind === 'text' && other.lines, ['free: text.']);
  });

  it('whatever the case of the title letter and white space before it', () => {
    const las = parseLas('~version\nVERS. 2.0 :\n ~curve\nDEPT.M : d\n~a\n1.0\n2.0', 'well.las');
    assert.deepEqual(las.curves[0]?.values, [1, 2]);
  });

  it('of a file with header sections alone', () => {
    const las = parseLas('~V\nVERS. 2.0 :\nWRAP. NO :\n~W\nNULL. : \n~P\n#nothing\n', 'well.las');
    assert.equal(las.frameCount, 0);
    assert.deepEqual(las.curves, []);
    assert.equal(las.nullValue, undefined);
  });

  it('of a file with curves and no log data', () => {
    const las = parseLas('~V\nVERS. 2.0 :\n~C\nDEPT.M : d\nGR. : g\n', 'well.las');
    assert.deepEqual(
      las.curves.map(({ name, values }) => [name, values]),
      [
        ['DEPT', []],
        ['GR', []],
      ],
    );
    assert.equal(las.frameCount, 0);
  });

  it('with LF and with CRLF to the same result', () => {
    const text = lasText();
    assert.deepEqual(parseLas(text.replaceAll('\n', '\r\n'), 'a'), parseLas(text, 'a'));
  });

  it('with and without a line feed at the end to the same result', () => {
    const text = lasText();
    assert.deepEqual(parseLas(text.trimEnd(), 'a'), parseLas(text, 'a'));
  });

  it('of LAS 1.2, where ~Well has the description before the value, but for STRT, STOP, STEP and NULL', () => {
    const las = parseLas(
      lasText({
        version: '1.20',
        wellLines: [
          'STRT.M 635.0 : FIRST',
          'NULL. -9999 : NONE',
          'WELL. WELL : ANY OIL #12',
          'DATE. LOG DATE: 13:45:00 25-DEC',
        ],
      }),
      'well.las',
    );
    assert.deepEqual(
      las.wellLines.map(({ mnemonic, value, description }) => [mnemonic, value, description]),
      [
        ['STRT', '635.0', 'FIRST'],
        ['NULL', '-9999', 'NONE'],
        ['WELL', 'ANY OIL #12', 'WELL'],
        ['DATE', '13:45:00 25-DEC', 'LOG DATE'],
      ],
    );
    assert.equal(las.nullValue, -9999);
  });

  it('of LAS 3.0 by its compound names, the log apart from other kinds of data', () => {
    const las = parseLas(
      [
        '~Version',
        'VERS. 3.0 :',
        '~Log_Parameter',
        'RUN[1]. 1 : run',
        '~Log_Definition',
        'DEPT.M : d {F}',
        '~Log_Data | Log_Definition',
        '7.5',
        '~Core_Definition',
        'CORT.M : top {F}',
        '~Core_Data[1] | Core_Definition',
        '1 2 3',
        '~Log_Definition[2]',
        'TIME.S : t {F}',
      ].join('\n'),
      'well.las',
    );
    assert.deepEqual(
      las.curves.map(({ name, values }) => [name, values]),
      [['DEPT', [7.5]]],
    );
    assert.equal(las.sections.length, 7);
  });
});

describe('parseLas refuses, with file and line,', () => {
  it('an empty file', () => {
    assert.equal(
      reportOf(''),
      'well.las:1: no LAS version, found no section at all, expected a ~Version section',
    );
  });

  it('a file that holds no LAS but something else', () => {
    assert.match(
      reportOf('\u0000\u0001PNG\n~~~'),
      /^well\.las:1: text before the first section, found "\\u0000\\u0001PNG", expected a ~Version section$/,
    );
  });

  it('a file without a ~Version section', () => {
    assert.match(
      reportOf('# c\n~Well\nNULL. 1 :\n'),
      /^well\.las:2: no LAS version, found "~Well" first, expected a ~Version section$/,
    );
  });

  it('a ~Version section without VERS', () => {
    assert.match(
      reportOf('~V\nWRAP. NO :\n'),
      /^well\.las:1: LAS version, found no VERS, expected/,
    );
  });

  for (const version of ['', '4.0', 'two', 'NaN', '0']) {
    it(`the version "${version}"`, () => {
      assert.equal(
        reportOf(lasText({ version })),
        `well.las:2: LAS version, found "${version}", expected 1.2, 2.0 or 3.0`,
      );
    });
  }

  it('a WRAP that is neither YES nor NO', () => {
    assert.equal(
      reportOf(lasText({ wrap: 'MAYBE' })),
      'well.las:3: WRAP, found "MAYBE", expected YES or NO',
    );
  });

  it('a delimiter that the standard does not have', () => {
    assert.equal(
      reportOf(lasText({ versionLines: ['DLM. SEMICOLON : d'] })),
      'well.las:4: DLM, found "SEMICOLON", expected SPACE or TAB or COMMA',
    );
  });

  it('a line of a header section that is no header line', () => {
    assert.equal(
      reportOf(lasText({ curveLines: ['DEPT.M : d', '# fine', 'oh dear'] })),
      'well.las:9: line of section "~Curve", found "oh dear", expected MNEM.UNIT VALUE : DESCRIPTION',
    );
  });

  it('log data without a ~Curve section', () => {
    assert.match(
      reportOf('~V\nVERS. 2.0 :\n~A\n\n1 2\n'),
      /^well\.las:5: wrong number of values in a row, found 2, expected 0, /,
    );
  });

  it('a second set of curves or of log data', () => {
    const text = lasText();
    assert.equal(
      reportOf(`${text}~A\n3.0 4.0\n`),
      'well.las:12: second data section, found one at line 9 already, expected only one',
    );
    assert.match(reportOf(`${text}~C\nX. : x\n`), /^well\.las:12: second curve section/);
  });

  it('and ends the message of the error with them', () => {
    assert.throws(() => parseLas('', 'deep/well.las'), {
      name: 'LasError',
      message:
        'no LAS version, found no section at all, expected a ~Version section (deep/well.las:1)',
    });
  });
});
