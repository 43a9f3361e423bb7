import assert from 'node:assert/strict';

import { readSiteLines, readWords } from './log-words.js';
import { TraceDirectory } from './traced-process.js';

const iterationCount = 4_000_000;
const clockEscape = 0;

/** The fixture's loop takes far longer than this many ticks, of 8 ms, on any machine. */
const fewestTicks = 3;

describe('a traced loop without calls', () => {
  let directory: TraceDirectory;

  before(async () => {
    directory = new TraceDirectory();
    const setup = { configuration: 'all-logged', probe: 'polled' } as const;
    await directory.traced('call-free-loop.mjs', setup);
  });

  after(() => {
    directory.remove();
  });

  it('looks at the word that the watcher moves in every iteration, however far it is optimized', () => {
    const loopSite = readSiteLines(directory.logPath).findIndex((line) =>
      line.startsWith('LINE\t3\t'),
    );
    assert.notEqual(loopSite, -1);
    let iterations = 0;
    let ticksInSecondHalf = 0;
    for (const { site, escape } of readWords(directory.logPath)) {
      if (site === loopSite) iterations += 1;
      const inSecondHalf = iterations > iterationCount / 2 && iterations < iterationCount;
      if (escape === clockEscape && inSecondHalf) ticksInSecondHalf += 1;
    }
    assert.equal(iterations, iterationCount);
    assert.ok(ticksInSecondHalf >= fewestTicks, `${ticksInSecondHalf} ticks in the second half`);
  });
});
