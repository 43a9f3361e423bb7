import assert from 'node:assert/strict';

import { parseStatFacts, procFiles } from '../../monitor/proc-texts.js';

const kernel = { pageSizeBytes: 4096 };

/** As Linux 6.18 wrote it, of a program whose name has a blank and brackets. */
const stat =
  '4242 (a (b) c) S 17 4242 4242 0 -1 4194304 2201 0 3 0 250 125 0 0 20 0 11 0 90000 1124007936 11500 ' +
  '18446744073709551615 4194304 45 140 0 0 0 0 4096 134300162 0 0 0 17 1 0 0 0 0 0 1 2 3 4 5 6 7 9';

describe("the text of the kernel's files about a process", () => {
  it('stat tells times, faults and threads, whatever the name', () => {
    assert.deepEqual(procFiles.stat.parse(stat), {
      minorFaultCount: 2201,
      majorFaultCount: 3,
      userSeconds: 2.5,
      systemSeconds: 1.25,
      threadCount: 11,
    });
  });

  it('stat tells who it is, and how it ended where it has', () => {
    const facts = parseStatFacts(stat);
    assert.deepEqual(facts, {
      name: 'a (b) c',
      parentPid: 17,
      ended: false,
      waitStatus: 9,
      startedSeconds: 900,
    });
    assert.equal(parseStatFacts(stat.replace(') S', ') Z')).ended, true);
  });

  it('statm tells RSS in pages of the kernel', () => {
    assert.deepEqual(procFiles.statm.parse('274416 11500 5000 100 0 30000 0\n', kernel), {
      rssBytes: 11_500 * 4096,
    });
  });

  it('status tells the peak, what is swapped out, and the switches', () => {
    const text =
      'Name:\tVmHWM: 7 kB\nVmHWM:\t   46000 kB\nVmSwap:\t    8 kB\nvoluntary_ctxt_switches:\t38\nnonvoluntary_ctxt_switches:\t7\n';
    assert.deepEqual(procFiles.status.parse(text), {
      peakRssBytes: 46_000 * 1024,
      swappedBytes: 8192,
      voluntarySwitchCount: 38,
      involuntarySwitchCount: 7,
    });
  });

  it('io tells bytes through system calls and bytes of storage apart', () => {
    const text =
      'rchar: 100\nwchar: 200\nsyscr: 1\nsyscw: 2\nread_bytes: 4096\nwrite_bytes: 8192\n';
    assert.deepEqual(procFiles.io.parse(text), {
      readBytes: 100,
      writtenBytes: 200,
      storageReadBytes: 4096,
      storageWrittenBytes: 8192,
    });
  });

  it('smaps_rollup tells the proportional size, and not its parts', () => {
    const text = 'Rss: 900 kB\nPss: 500 kB\nPss_Dirty: 100 kB\nPss_Anon: 400 kB\n';
    assert.deepEqual(procFiles.smaps_rollup.parse(text), { pssBytes: 500 * 1024 });
  });
});
