import { remarkSentences } from './parameters.js';

/** The least that `remarkLines` can fill: two short rulers. */
export const minimumRemarkBytes = 64;

/**
 * Remarks of an engineer between two rulers that take exactly `byteCount` bytes, line endings included: the lines by
 * which a file comes to its size. The rulers, from 32 to 72 bytes each, take up what whole sentences leave over.
 *
 * `prefix` stands before each line (`# ` for comments, nothing in `~Other`); `firstSentence` says where to begin.
 */
export function remarkLines(
  byteCount: number,
  lineEnding: string,
  prefix: string,
  firstSentence: number,
): string[] {
  if (byteCount < minimumRemarkBytes) {
    throw new RangeError(`Remarks need ${minimumRemarkBytes} bytes or more, not ${byteCount}.`);
  }
  const sentences: string[] = [];
  let restBytes = byteCount;
  for (let position = firstSentence; ; position += 1) {
    const line = `${prefix}${remarkSentences[position % remarkSentences.length] ?? ''}`;
    const lineBytes = line.length + lineEnding.length;
    if (restBytes - lineBytes < minimumRemarkBytes) break;
    sentences.push(line);
    restBytes -= lineBytes;
  }
  const ruler = (bytes: number): string =>
    prefix + '-'.repeat(bytes - prefix.length - lineEnding.length);
  const upperBytes = Math.floor(restBytes / 2);
  return [ruler(upperBytes), ...sentences, ruler(restBytes - upperBytes)];
}
