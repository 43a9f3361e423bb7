import assert from 'node:assert/strict';

import { readTimeline } from '../../monitor/read-timeline.js';
import { createWatch, type TimelineFile } from '../../runner/watch.js';
import { fakeProcesses, identity } from '../monitor/fake-process-source.js';

const exited = { exitCode: 0, signal: null };

/** A file in memory that takes lines for as long as it has room. */
const memoryFile = (room = Infinity) => {
  const lines: string[] = [];
  let closed = false;
  const file: TimelineFile = {
    append: (line) => {
      if (lines.length >= room) return new Error('ENOSPC: no space left on device');
      lines.push(`${line}\n`);
      return null;
    },
    close: () => {
      closed = true;
    },
  };
  return { file, text: () => lines.join(''), closed: () => closed };
};

describe('the watch over a repetition', () => {
  const watchOn = (open: () => TimelineFile) =>
    createWatch({ source: fakeProcesses().source, intervalSeconds: 60, open, nowSeconds: () => 0 });

  it('writes a timeline from the first sample to how the process ended', () => {
    const { file, text, closed } = memoryFile();
    const watch = watchOn(() => file);
    watch.begin(identity.pid);
    const watched = watch.end({ exitCode: 3, signal: null });
    const { samples, end } = readTimeline(text(), 'memory');
    assert.deepEqual(
      samples.map(({ rssBytes }) => rssBytes),
      [1000],
    );
    assert.deepEqual(end?.ending, { how: 'exited', exitCode: 3 });
    assert.equal(watched.written, true);
    assert.equal(watched.sampleCount, 1);
    assert.ok(closed());
  });

  it('tells which signal killed the process', () => {
    const { file, text } = memoryFile();
    const watch = watchOn(() => file);
    watch.begin(identity.pid);
    watch.end({ exitCode: null, signal: 'SIGKILL' });
    assert.deepEqual(readTimeline(text(), 'memory').end?.ending, {
      how: 'killed',
      signal: 'SIGKILL',
    });
  });

  it('goes on where the disk is full, and says what is missing', () => {
    const { file } = memoryFile(1);
    const watch = watchOn(() => file);
    watch.begin(identity.pid);
    const { written, gaps } = watch.end(exited);
    assert.equal(written, true);
    assert.deepEqual(
      gaps.map(({ lineCount, cause }) => [lineCount, cause]),
      [[2, 'ENOSPC: no space left on device']],
    );
  });

  it('goes on where the file cannot be opened at all', () => {
    const watch = watchOn(() => {
      throw new Error('EROFS: read-only file system');
    });
    watch.begin(identity.pid);
    const { written, gaps, sampleCount } = watch.end(exited);
    assert.equal(written, false);
    assert.equal(sampleCount, 1);
    assert.match(gaps[0]?.cause ?? '', /EROFS/);
  });

  it('opens nothing for a process that ended before it was seen', () => {
    let opened = 0;
    const watch = watchOn(() => {
      opened += 1;
      return memoryFile().file;
    });
    watch.begin(identity.pid + 1);
    assert.deepEqual(watch.end(exited).gaps, []);
    assert.equal(opened, 0);
  });
});
