/** Reads the words of a log as native/src/log_format.h lays them out, without the native reader. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const fileHeaderBytes = 16;
const blockHeaderBytes = 16;
const siteBlock = 2;
const wordBlock = 3;

const escapeBit = 0x80000000;
const markEscape = 3;

interface Block {
  readonly type: number;
  readonly payload: Buffer;
}

const blocksOf = function* (log: Buffer): Generator<Block> {
  for (let at = fileHeaderBytes; at < log.length;) {
    const type = log.readUInt32LE(at);
    const payloadBytes = log.readUInt32LE(at + 4);
    const start = at + blockHeaderBytes;
    yield { type, payload: log.subarray(start, start + payloadBytes) };
    at = start + Math.ceil(payloadBytes / 4) * 4;
  }
};

export interface LoggedWord {
  /** A site, where the word is an event. */
  readonly site: number | null;
  /** The kind of an escape (0 for a clock), where it is one. */
  readonly escape: number | null;
}

export const readWords = function* (path: string): Generator<LoggedWord> {
  const log = readFileSync(path);
  assert.equal(log.toString('latin1', 0, 8), 'MEMTRACE');
  for (const { type, payload } of blocksOf(log)) {
    if (type !== wordBlock) continue;
    for (let at = 0; at + 4 <= payload.length; at += 4) {
      const word = payload.readUInt32LE(at);
      if (word < escapeBit) {
        yield { site: word, escape: null };
        continue;
      }
      const escape = (word >>> 28) & 7;
      yield { site: null, escape };
      if (escape !== markEscape) at += 4;
    }
  }
};

/** The sites of the log's modules, in order of their ids, as its text has them: kind, line, start, end, function. */
export const readSiteLines = (path: string): readonly string[] =>
  [...blocksOf(readFileSync(path))]
    .filter(({ type }) => type === siteBlock)
    .flatMap(({ payload }) => payload.toString('utf8').trimEnd().split('\n'))
    .filter((line) => !line.startsWith('module\t'));
