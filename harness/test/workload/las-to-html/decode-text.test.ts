import assert from 'node:assert/strict';

import { decodeText } from '../../../workload/las-to-html/decode-text.js';

describe('decodeText', () => {
  it('reads UTF-8', () => {
    assert.equal(decodeText(Buffer.from('WELL. Åsgård-Ω : n', 'utf8')), 'WELL. Åsgård-Ω : n');
  });

  it('drops a byte order mark', () => {
    assert.equal(decodeText(Buffer.from('\uFEFF~Version', 'utf8')), '~Version');
  });

  it('reads bytes that are no UTF-8 as windows-1252', () => {
    const bytes = Buffer.from([0x4d, 0xfc, 0x6e, 0x20, 0x80, 0x92, 0x9f]);
    assert.equal(decodeText(bytes), 'Mün €’Ÿ');
  });

  it('leaves the bytes that windows-1252 does not define as control characters', () => {
    assert.equal(
      decodeText(Buffer.from([0x81, 0x8d, 0x8f, 0x90, 0x9d])),
      '\u0081\u008d\u008f\u0090\u009d',
    );
  });

  it('drops the end marks of DOS, but none before the end', () => {
    assert.equal(decodeText(Buffer.from('1 2\r\n\u001a\u001a')), '1 2\r\n');
    assert.equal(decodeText(Buffer.from('1\u001a2\n')), '1\u001a2\n');
  });

  it('reads an empty file as empty text', () => {
    assert.equal(decodeText(Buffer.alloc(0)), '');
  });
});
