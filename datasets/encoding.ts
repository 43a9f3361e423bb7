import type { TextEncoding } from './wells.js';

/** Characters of windows-1252 that ISO 8859-1 does not place at their own code point. */
const windows1252: Readonly<Record<string, string>> = {
  '’': '\u0092',
  '“': '\u0093',
  '”': '\u0094',
};

/** The bytes of a header. Throws a RangeError for a character that the encoding does not have. */
export function encodeText(text: string, encoding: TextEncoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const folded =
    encoding === 'windows-1252'
      ? text.replace(/[’“”]/gu, (sign) => windows1252[sign] ?? sign)
      : text;
  const outside = encoding === 'ascii' ? /[^\0-\x7f]/u : /[^\0-\xff]/u;
  const stranger = outside.exec(folded);
  if (stranger) throw new RangeError(`Character ${stranger[0]} is not in ${encoding}.`);
  return Buffer.from(folded, 'latin1');
}
