import { unweave } from '../instrumenter/woven-text.js';

/** As V8 counts lines. */
const lineBreak = /\r\n|[\n\r\u2028\u2029]/;

/** Insertions never break a line, so each line of a woven text can be taken back on its own. */
export const linesOf = (woven: string): readonly string[] => woven.split(lineBreak);

/**
 * The column, from 1, where the character at `column` of a woven line stood before weaving; of what was woven in, the
 * column of the character behind it.
 */
export const originalColumn = (wovenLine: string, column: number): number =>
  unweave(wovenLine.slice(0, column - 1)).length + 1;
