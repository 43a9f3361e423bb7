/** What a way to ask for RSS answers after a known number of pages were touched, held against smaps_rollup. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

import type { Call } from '../rss-calls.js';

export interface CallAccuracy {
  readonly pageSizeBytes: number;
  readonly touchedPages: number;
  /** What its answer grew by. */
  readonly seenBytes: number;
  /** Its answer less RSS by smaps_rollup, or by what it lies outside of the readings just before and just after it. */
  readonly errorBytes: number;
}

/** So many that the process is larger afterwards than it ever was: its peak is then its RSS. */
const touchedPages = 16_384;

const rollupPath = '/proc/self/smaps_rollup';

/** The first mapping tells the size of a page. */
const readPageSizeBytes = (): number =>
  1024 *
  Number(/^KernelPageSize:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/smaps', 'utf8'))?.[1]);

const rollupRssBytes = (text: string): number =>
  1024 * Number(/^Rss:\s+(\d+) kB$/m.exec(text)?.[1]);

/** What lies between the two readings is right: RSS may have moved between them. */
const distance = (value: number, before: number, after: number): number => {
  const low = Math.min(before, after);
  const high = Math.max(before, after);
  return value < low ? value - low : Math.max(0, value - high);
};

/** Reads into memory that is there already, so that a reading moves RSS as little as may be. */
const heldReading = (): { readonly read: () => void; readonly rssBytes: () => number } => {
  const buffer = Buffer.alloc(4096);
  let length = 0;
  return {
    read: () => {
      // The kernel ties an open file to the memory of that moment.
      const descriptor = openSync(rollupPath, 'r');
      try {
        length = readSync(descriptor, buffer, 0, buffer.length, 0);
      } finally {
        closeSync(descriptor);
      }
    },
    rssBytes: () => rollupRssBytes(buffer.toString('latin1', 0, length)),
  };
};

const measured = async (call: Call): Promise<CallAccuracy> => {
  const before = heldReading();
  const after = heldReading();
  // Once for nothing: whatever a first time allocates is there afterwards.
  before.read();
  after.read();
  const pageSizeBytes = readPageSizeBytes();
  const first = await call();
  const touched = Buffer.allocUnsafeSlow(touchedPages * pageSizeBytes);
  for (let page = 0; page < touchedPages; page++) touched[page * pageSizeBytes] = 1;
  before.read();
  const answer = await call();
  after.read();
  return {
    pageSizeBytes,
    touchedPages,
    seenBytes: answer - first,
    errorBytes: distance(answer, before.rssBytes(), after.rssBytes()),
  };
};

/** Null where the system has no smaps_rollup. */
export const accuracyOf = async (call: Call): Promise<CallAccuracy | null> => {
  try {
    closeSync(openSync(rollupPath, 'r'));
  } catch {
    return null;
  }
  return measured(call);
};
