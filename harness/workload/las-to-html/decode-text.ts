import { isUtf8 } from 'node:buffer';

/**
 * What windows-1252 puts at 0x80 to 0x9F, where latin1 has control characters; the five bytes that it leaves
 * undefined stay control characters. Source: WHATWG Encoding Standard, index-windows-1252.
 * TextDecoder is of no use here: Node 20.18.3 and later decode windows-1252 as latin1 (nodejs/node#56542).
 */
const windows1252Characters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ';

const firstSpecialCode = 0x80;

/** DOS programs end a text file with this character, some fill its last block with it. */
const dosEndMark = '\u001A';

/**
 * The text of a LAS file: UTF-8 where the bytes are valid UTF-8, else windows-1252; without byte order mark and
 * DOS end marks.
 */
export function decodeText(bytes: Buffer): string {
  const text = isUtf8(bytes) ? bytes.toString('utf8') : decodeWindows1252(bytes);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  let end = text.length;
  while (text.charAt(end - 1) === dosEndMark) {
    end -= 1;
  }
  return text.slice(start, end);
}

function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (character) => {
    const position = character.charCodeAt(0) - firstSpecialCode;
    return windows1252Characters.charAt(position);
  });
}
