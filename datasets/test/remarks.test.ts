import assert from 'node:assert/strict';

import fc from 'fast-check';

import { remarkSentences } from '../parameters.js';
import { minimumRemarkBytes, remarkLines } from '../remarks.js';

describe('the remarks that bring a file to its size', () => {
  const lineEndings = fc.constantFrom('\n', '\r\n');
  const prefixes = fc.constantFrom('', '# ');

  it('take exactly the bytes asked for, in lines of at most 80 bytes', () => {
    const sizes = fc.integer({ min: minimumRemarkBytes, max: 5000 });
    fc.assert(
      fc.property(sizes, lineEndings, prefixes, fc.nat(100), (size, lineEnding, prefix, first) => {
        const lines = remarkLines(size, lineEnding, prefix, first).map((line) => line + lineEnding);
        assert.equal(lines.join('').length, size);
        assert.ok(lines.every((line) => line.length <= 80 && line.startsWith(prefix)));
      }),
    );
  });

  it('are whole sentences between two rulers', () => {
    const lines = remarkLines(700, '\n', '# ', 3);
    assert.match(lines[0] ?? '', /^# -{20,}$/u);
    assert.match(lines.at(-1) ?? '', /^# -{20,}$/u);
    const sentences = lines.slice(1, -1).map((line) => line.slice(2));
    assert.ok(sentences.length > 3);
    for (const sentence of sentences) assert.ok(remarkSentences.includes(sentence), sentence);
  });

  it('refuse a size that no two rulers fit', () => {
    assert.throws(() => remarkLines(minimumRemarkBytes - 1, '\n', '', 0), RangeError);
  });
});
