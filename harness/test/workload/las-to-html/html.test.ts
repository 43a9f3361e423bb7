import assert from 'node:assert/strict';

import fc from 'fast-check';

import { encodePath, escapeHtml, markup } from '../../../workload/las-to-html/html.js';

describe('escapeHtml', () => {
  it('escapes what HTML gives a meaning', () => {
    assert.equal(escapeHtml(`<a href="x">R&D's`), '&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s');
  });

  it('replaces what HTML cannot hold', () => {
    assert.equal(
      escapeHtml('a\u0000b\u001bc\u0085d\ud800e\uffff'),
      'a\ufffdb\ufffdc\ufffdd\ufffde\ufffd',
    );
  });

  it('leaves tabs, line feeds and text of any language alone', () => {
    assert.equal(escapeHtml('Åsgård\tΩ\n井😀'), 'Åsgård\tΩ\n井😀');
  });

  it('leaves no character with a meaning, and nothing lost', () => {
    const unescapes = new Map([
      ['&amp;', '&'],
      ['&lt;', '<'],
      ['&gt;', '>'],
      ['&quot;', '"'],
      ['&#39;', "'"],
    ]);
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), (text) => {
        const escaped = escapeHtml(text);
        assert.doesNotMatch(escaped, /[<>"']/);
        const unescaped = escaped.replace(/&[^;]*;/g, (entity) => unescapes.get(entity) ?? '?');
        assert.equal(unescaped, text);
      }),
    );
  });
});

describe('markup', () => {
  it('escapes the texts that it is given and keeps the HTML', () => {
    const cells = [markup`<td>${'<1>'}</td>`, markup`<td>${2}</td>`];
    assert.equal(
      markup`<tr title="${'"'}">${cells}</tr>`.source,
      '<tr title="&quot;"><td>&lt;1&gt;</td>\n<td>2</td></tr>',
    );
  });
});

describe('encodePath', () => {
  it('encodes every name of the path and keeps its slashes', () => {
    assert.equal(encodePath('a b/50%?#"<ø>.las'), 'a%20b/50%25%3F%23%22%3C%C3%B8%3E.las');
  });
});
