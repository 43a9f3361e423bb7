import assert from 'node:assert/strict';

import { type MonitorOptions, startMonitor } from '../../monitor/monitor.js';
import { readTimeline } from '../../monitor/read-timeline.js';
import { fakeProcesses, identity } from './fake-process-source.js';

const watch = (given: Partial<MonitorOptions> = {}) => {
  const processes = fakeProcesses();
  const lines: string[] = [];
  const state = { nowSeconds: 100, failure: null as Error | null };
  const monitor = startMonitor({
    process: identity,
    source: processes.source,
    sink: {
      append: (line) => {
        if (state.failure === null) lines.push(line);
        return state.failure;
      },
    },
    nowSeconds: () => state.nowSeconds,
    startedSeconds: 100,
    intervalSeconds: 0.25,
    files: ['stat', 'statm'],
    pssIntervalSeconds: null,
    tree: false,
    ...given,
  });
  const timeline = () => readTimeline(lines.map((line) => `${line}\n`).join(''), 'a.jsonl');
  return { ...processes, monitor, state, lines, timeline };
};

describe('the monitor', () => {
  it('writes who is watched, a line a sample and how it ended', () => {
    const { monitor, state, timeline } = watch();
    monitor.sample();
    state.nowSeconds = 100.25;
    monitor.sample();
    state.nowSeconds = 100.3;
    monitor.end({ how: 'exited', exitCode: 3 });
    const { head, samples, end } = timeline();
    assert.deepEqual(head.process, {
      pid: 7,
      name: 'node',
      argv0: 'node',
      startedAt: identity.startedAt,
    });
    assert.deepEqual(
      samples.map(({ elapsedSeconds, rssBytes }) => [elapsedSeconds, rssBytes]),
      [
        [0, 1000],
        [0.25, 1000],
      ],
    );
    assert.deepEqual(end, {
      kind: 'end',
      elapsedSeconds: 0.3,
      ending: { how: 'exited', exitCode: 3 },
      sampleCount: 2,
      gaps: [],
    });
  });

  it('puts labels in at their time', () => {
    const { monitor, state, timeline } = watch();
    state.nowSeconds = 101.5;
    monitor.label('Writing indexes.');
    assert.deepEqual(timeline().labels, [
      { kind: 'label', elapsedSeconds: 1.5, text: 'Writing indexes.' },
    ]);
  });

  it('takes no sample of a process that has ended, and keeps the last one', () => {
    const { monitor, living, timeline } = watch();
    monitor.sample();
    living.clear();
    assert.deepEqual(monitor.sample(), { alive: false, waitStatus: null });
    assert.equal(monitor.end({ how: 'gone' }).lastSample?.rssBytes, 1000);
    assert.equal(timeline().samples.length, 1);
  });

  it('reads the proportional size at its own, slower beat', () => {
    const { monitor, state, asked } = watch({ pssIntervalSeconds: 1 });
    for (const seconds of [100, 100.5, 100.9, 101.1, 101.5]) {
      state.nowSeconds = seconds;
      monitor.sample();
    }
    assert.deepEqual(
      asked.map((files) => files.includes('smaps_rollup')),
      [true, false, false, true, false],
    );
  });

  it('adds up descendants, also those that lost their parent, and lets go of those that ended', () => {
    const { monitor, living, parents, forgotten, timeline } = watch({ tree: true });
    living.set(8, { rssBytes: 10 }).set(9, { rssBytes: 5 });
    parents.set(8, 7).set(9, 8);
    monitor.sample();
    // The grandchild's parent ends: the system gives it to process 1.
    living.delete(8);
    parents.delete(8);
    parents.set(9, 1);
    monitor.sample();
    assert.deepEqual(
      timeline().samples.map(({ rssBytes }) => rssBytes),
      [1015, 1005],
    );
    assert.deepEqual(forgotten, [8]);
  });

  it('leaves out what a full disk refuses, goes on, and tells what is missing', () => {
    const { monitor, state, timeline } = watch();
    monitor.sample();
    state.failure = new Error('ENOSPC');
    for (const seconds of [100.25, 100.5]) {
      state.nowSeconds = seconds;
      monitor.sample();
    }
    state.failure = null;
    state.nowSeconds = 100.75;
    monitor.sample();
    const gap = { fromSeconds: 0.25, toSeconds: 0.5, lineCount: 2, cause: 'ENOSPC' };
    const monitored = monitor.end({ how: 'exited', exitCode: 0 });
    assert.deepEqual(monitored.gaps, [gap]);
    assert.equal(monitored.sampleCount, 4);
    assert.equal(timeline().samples.length, 2);
    assert.deepEqual(timeline().end?.gaps, [gap]);
  });

  it('writes the head as soon as the disk takes it', () => {
    const failing = new Error('ENOSPC');
    const lines: string[] = [];
    let refuse = true;
    const sink = {
      append: (line: string) => {
        if (!refuse) lines.push(line);
        return refuse ? failing : null;
      },
    };
    const { monitor } = watch({ sink });
    monitor.sample();
    refuse = false;
    monitor.sample();
    assert.match(lines[0] ?? '', /"kind":"timeline"/);
    assert.match(lines[1] ?? '', /"kind":"sample"/);
  });
});
