import assert from 'node:assert/strict';
import fc from 'fast-check';

import { jsonForScript, markup } from '../../../report/page/markup.js';

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', 'script', '\u202e', '\n', ' ') }),
);

describe('markup with values', () => {
  it('has no tag, quote or entity of a value, between tags and in attributes', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { text: made } = markup`<a title="${text}">${text}</a>`;
        assert.match(made, /^<a title="[^"<>]*">[^<>"']*<\/a>$/);
        assert.doesNotMatch(made, /&(?!(amp|lt|gt|quot|#39);)/);
        assert.doesNotMatch(made, /[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });

  it('keeps markup within markup', () => {
    assert.equal(markup`<ul>${[markup`<li>${'a<b'}</li>`]}</ul>`.text, '<ul><li>a&lt;b</li></ul>');
  });

  it('has JSON that ends no script and is the same when read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), hostileText, (value, text) => {
        const { text: json } = jsonForScript({ value, text });
        assert.ok(!json.includes('<'));
        assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify({ value, text })));
      }),
    );
  });
});
