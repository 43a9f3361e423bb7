import assert from 'node:assert/strict';

import { fence } from '../../../tracer/instrumenter/woven-text.js';
import { linesOf, originalColumn } from '../../../tracer/stack-traces/original-position.js';
import { weave } from '../instrumenter/traced-script.js';

const source = 'const f = (a) => a.b.c; let x = f; if (x) x(1);\n// nothing here\nx\r\n(2)';
const wovenLines = linesOf(weave(source, 'line').text);

/** From the opening fence of each insertion to behind its closing one, in offsets of the line. */
const insertionsIn = (line: string): readonly (readonly [start: number, end: number])[] =>
  [...line.matchAll(/\/\*mt!\*\/.*?\/\*mt!\*\//g)].map(({ 0: text, index }) => [
    index,
    index + text.length,
  ]);

describe('a column of a woven line', () => {
  it('stands, in the source, where its character stood', () => {
    const found = wovenLines.map((line) => {
      const insertions = insertionsIn(line);
      const characters: string[] = [];
      for (let at = 0; at < line.length; at += 1) {
        if (insertions.some(([start, end]) => at >= start && at < end)) continue;
        characters[originalColumn(line, at + 1) - 1] = line.charAt(at);
      }
      return characters.join('');
    });
    assert.deepEqual(found, linesOf(source));
  });

  it('is taken for that of the character behind where it was woven in', () => {
    let insertionCount = 0;
    for (const line of wovenLines) {
      for (const [start, end] of insertionsIn(line)) {
        insertionCount += 1;
        assert.equal(originalColumn(line, start + fence.length + 1), originalColumn(line, end + 1));
      }
    }
    assert.ok(insertionCount > 5);
  });

  it('is itself where nothing was woven before it', () => {
    assert.equal(originalColumn('a plain line', 5), 5);
  });
});
