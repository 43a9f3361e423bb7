import assert from 'node:assert/strict';

import fc from 'fast-check';

import { parseHeaderLine } from '../../../workload/las-to-html/header-line.js';

type Case = readonly [
  title: string,
  line: string,
  fields: readonly [mnemonic: string, unit: string, value: string, description: string],
];

const cases: readonly Case[] = [
  [
    'reads the four fields of a plain line',
    ' STRT.M   635.0000 : START DEPTH',
    ['STRT', 'M', '635.0000', 'START DEPTH'],
  ],
  [
    'keeps spaces inside a mnemonic and trims those around it',
    ' GAMMA RAY .API  : x',
    ['GAMMA RAY', 'API', '', 'x'],
  ],
  [
    'ends the mnemonic at the first dot and starts the unit right after it',
    'X   ..1IN   00 001 : X axis',
    ['X', '.1IN', '00 001', 'X axis'],
  ],
  ['keeps dots inside a unit', 'RW .ohm.m  1.0 : Water', ['RW', 'ohm.m', '1.0', 'Water']],
  ['keeps a slash inside a unit', 'STRT.N/A  N/A : Start', ['STRT', 'N/A', 'N/A', 'Start']],
  [
    'ends the unit at the first white space',
    'TDEP.0.1 in  : Depth',
    ['TDEP', '0.1', 'in', 'Depth'],
  ],
  ['has no unit where white space follows the dot', 'NULL.  -9 : n', ['NULL', '', '-9', 'n']],
  ['takes a tab for white space', 'NULL.\t-9\t:\tn', ['NULL', '', '-9', 'n']],
  ['reads an empty value', 'COMP.   : Company', ['COMP', '', '', 'Company']],
  ['reads a colon right after the dot', 'UWI.:UNIQUE ID', ['UWI', '', '', 'UNIQUE ID']],
  ['reads a colon right after the unit', 'DEPT.M: Depth', ['DEPT', 'M', '', 'Depth']],
  ['leaves a colon inside a unit', 'TCS.hh:mm 21:30 : Time', ['TCS', 'hh:mm', '21:30', 'Time']],
  [
    'keeps the colons of a time in the value',
    'TIME. 13:45:00 : Time logger',
    ['TIME', '', '13:45:00', 'Time logger'],
  ],
  [
    'ends a time at the last colon where no white space tells',
    'TIME. 13:45:00:Start',
    ['TIME', '', '13:45:00', 'Start'],
  ],
  [
    'keeps colons in the description after a spaced colon',
    'TIME. 13:45:00 : Start: first run: at bottom',
    ['TIME', '', '13:45:00', 'Start: first run: at bottom'],
  ],
  [
    'ends the value at the first colon with white space after it where none has white space before it',
    'TIML.hh:mm 23:15 23-JAN-2001:   Time Logger: At Bottom',
    ['TIML', 'hh:mm', '23:15 23-JAN-2001', 'Time Logger: At Bottom'],
  ],
  [
    'keeps the colons of a description after an empty value',
    'QI .   : Survey quality: GOOD or BAD',
    ['QI', '', '', 'Survey quality: GOOD or BAD'],
  ],
  [
    'keeps an unspaced colon in the value before a spaced one',
    'NOTE. Remark: drilled : REMARKS',
    ['NOTE', '', 'Remark: drilled', 'REMARKS'],
  ],
  ['takes a line without a colon as a value', 'WRAP. NO', ['WRAP', '', 'NO', '']],
  [
    'takes a line whose colon stands before any dot as mnemonic and value',
    'DRILLED : 12.11.2010',
    ['DRILLED', '', '12.11.2010', ''],
  ],
];

describe('parseHeaderLine', () => {
  for (const [title, line, [mnemonic, unit, value, description]] of cases) {
    it(title, () => {
      assert.deepEqual(parseHeaderLine(line), { mnemonic, unit, value, description });
    });
  }

  it('refuses a line with neither dot nor colon', () => {
    assert.equal(parseHeaderLine('just words'), undefined);
  });

  it('reads back whatever plain fields a writer sets apart by white space', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9_/-]{1,8}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(word, word, words, words, (mnemonic, unit, value, description) => {
        const line = ` ${mnemonic} .${unit}   ${value}  : ${description} `;
        assert.deepEqual(parseHeaderLine(line), { mnemonic, unit, value, description });
      }),
    );
  });
});
