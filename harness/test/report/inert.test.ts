import assert from 'node:assert/strict';
import fc from 'fast-check';

import { inertLine, inertMarkdown } from '../../report/inert.js';

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme-ascii' }),
  fc.string({ unit: fc.constantFrom('<', '|', '`', '\\', '\n', '\u001b[31m', '\u202e', 'x') }),
);

describe('text of a run made inert', () => {
  it('is one line without control characters, turns of direction or half characters', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = inertLine(text);
        assert.doesNotMatch(line, /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Surrogate}]/u);
      }),
    );
  });

  it('keeps ordinary text, accents and other scripts as they are', () => {
    for (const text of ['Intel(R) Core(TM) i5', 'Größe 3 µs', '机器', 'AMD EPYC 7763, 2 cores']) {
      assert.equal(inertMarkdown(text), text);
    }
  });

  it('has no markup character in Markdown that is not escaped', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const withoutEscapes = inertMarkdown(text).replaceAll(/\\[\\`*_[\]<>|~&$@#!:.]/g, '');
        assert.doesNotMatch(withoutEscapes, /[\\`*_[\]<>|~&$@#!]/);
      }),
    );
  });

  it('says the same in Markdown as it does as a line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = inertMarkdown(text).replaceAll(/\\([\\`*_[\]<>|~&$@#!:.])/g, '$1');
        assert.equal(shown, inertLine(text));
      }),
    );
  });

  it('makes neither links, mentions nor emoji', () => {
    assert.equal(
      inertMarkdown('https://a.b www.a.b @me a@b.c :tada: #1 12:30'),
      'https\\://a.b www\\.a.b \\@me a\\@b.c \\:tada: \\#1 12:30',
    );
  });
});
