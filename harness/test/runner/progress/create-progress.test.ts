import assert from 'node:assert/strict';

import { createProgress } from '../../../runner/progress/create-progress.js';
import type { Repetition } from '../../../runner/plan.js';
import { completedMeasurement, failedMeasurement } from '../../../runner/to-measurement.js';
import { completed } from '../fake-executor.js';
import { RecordingTerminal } from './recording-terminal.js';

const wholePlan: readonly Repetition[] = [
  { runtime: 'node', configuration: 'rss', round: 1, occurrence: 0 },
  { runtime: 'node', configuration: 'no-trace', round: 1, occurrence: 1 },
  { runtime: 'node', configuration: 'no-trace', round: 2, occurrence: 0 },
  { runtime: 'node', configuration: 'rss', round: 2, occurrence: 0 },
];

/** Runs the plan with repetitions that take so many seconds; one of null seconds fails after one. */
function watch(
  terminal: RecordingTerminal,
  seconds: readonly (number | null)[],
  { plan, doneCount } = { plan: wholePlan, doneCount: 0 },
): void {
  let nowSeconds = 1000;
  const observe = createProgress(terminal, () => nowSeconds);
  observe({ kind: 'run-started', plan, doneCount });
  for (const [index, taken] of seconds.entries()) {
    const repetition = plan[doneCount + index];
    assert.ok(repetition !== undefined);
    observe({ kind: 'repetition-started', index, repetition });
    nowSeconds += taken ?? 1;
    const measurement =
      taken === null
        ? failedMeasurement(repetition, { cause: 'killed by SIGSEGV', stderrTail: '' })
        : completedMeasurement(repetition, completed(repetition));
    observe({ kind: 'repetition-finished', index, repetition, measurement, exitCode: 0 });
  }
  observe({ kind: 'run-ended' });
}

describe('progress on a file or a pipe', () => {
  it('is a line a repetition, with its place, its result and the time left', () => {
    const terminal = new RecordingTerminal(false);
    watch(terminal, [10, 2, 2, 10]);
    assert.deepEqual(terminal.lines, [
      '[1/4] round 1/2  rss  1.500 s, peak RSS 100 MB, about 30 s left',
      '[2/4] round 1/2  no-trace (A/A)  1.500 s, peak RSS 100 MB, about 12 s left',
      '[3/4] round 2/2  no-trace  1.500 s, peak RSS 100 MB, about 10 s left',
      '[4/4] round 2/2  rss  1.500 s, peak RSS 100 MB, done',
    ]);
    assert.deepEqual(terminal.redrawn, []);
  });

  it('counts what was measured before the run was taken up again', () => {
    const terminal = new RecordingTerminal(false);
    watch(terminal, [2], { plan: wholePlan, doneCount: 2 });
    assert.deepEqual(terminal.lines, [
      '[3/4] round 2/2  no-trace  1.500 s, peak RSS 100 MB, about 2 s left',
    ]);
  });

  it('names the runtime where there are several', () => {
    const terminal = new RecordingTerminal(false);
    const plan = wholePlan.flatMap((each) => [each, { ...each, runtime: '24' }]);
    watch(terminal, [2, 2], { plan, doneCount: 0 });
    assert.match(terminal.lines[0] ?? '', /^\[1\/8\] round 1\/2 {2}node rss {2}/);
    assert.match(terminal.lines[1] ?? '', /^\[2\/8\] round 1\/2 {2}24 rss {2}/);
  });

  it('tells a long wait in minutes', () => {
    const terminal = new RecordingTerminal(false);
    watch(terminal, [600]);
    assert.match(terminal.lines[0] ?? '', /about 30 min left$/);
  });

  it('says what failed', () => {
    const terminal = new RecordingTerminal(false);
    watch(terminal, [10, null]);
    assert.match(terminal.lines[1] ?? '', /^\[2\/4\].*FAILED: killed by SIGSEGV/);
  });
});

describe('progress on a terminal', () => {
  it('is one line that grows and is taken away at the end', () => {
    const terminal = new RecordingTerminal(true);
    watch(terminal, [10, 2, 2, 10]);
    assert.deepEqual(terminal.lines, []);
    assert.equal(terminal.clearedCount, 1);
    assert.equal(
      terminal.redrawn[0],
      '────────────────────  0/4  round 1/2  rss  time left not known yet',
    );
    assert.ok(
      terminal.redrawn.includes('━━━━━━━━━━──────────  2/4  round 2/2  no-trace  about 12 s left'),
    );
  });

  it('leaves failures standing above and counts them', () => {
    const terminal = new RecordingTerminal(true);
    watch(terminal, [null, 2]);
    assert.deepEqual(terminal.lines, ['round 1/2  rss  FAILED: killed by SIGSEGV']);
    assert.match(terminal.redrawn.at(-1) ?? '', /1 failed$/);
  });
});
