import assert from 'node:assert/strict';

import { encodeText } from '../encoding.js';
import { fieldsByEncoding } from '../wells.js';

describe('the bytes of a header', () => {
  it('are UTF-8 where the file is', () => {
    assert.deepEqual([...encodeText('Łą', 'utf-8')], [0xc5, 0x81, 0xc4, 0x85]);
  });

  it('are windows-1252 where the file is, curly quotation marks included', () => {
    assert.deepEqual([...encodeText('é’“”', 'windows-1252')], [0xe9, 0x92, 0x93, 0x94]);
  });

  it('hold every field name in the encoding that it is listed under', () => {
    for (const encoding of ['ascii', 'utf-8', 'windows-1252'] as const) {
      for (const { name } of fieldsByEncoding[encoding]) {
        const decoder = new TextDecoder(encoding, { fatal: true });
        assert.equal(decoder.decode(encodeText(name, encoding)).length, name.length);
      }
    }
  });

  it('are refused for a character that the encoding does not have', () => {
    assert.throws(() => encodeText('Øst', 'ascii'), RangeError);
    assert.throws(() => encodeText('青', 'windows-1252'), RangeError);
  });
});
