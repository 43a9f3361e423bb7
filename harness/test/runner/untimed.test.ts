import assert from 'node:assert/strict';

import type { DecodeLog } from '../../runner/check-log.js';
import type { Executor } from '../../runner/executor.js';
import { takeAudits, takeLogTexts } from '../../runner/untimed.js';
import { completed, completedWithTrace, failed, FakeExecutor } from './fake-executor.js';
import { emptyRun } from './empty-run.js';

const second = { name: '24', nodeVersion: 'v24.1.0', v8Version: '13.6', flags: [] };
const run = { ...emptyRun, runtimes: [...emptyRun.runtimes, second] };
const names = run.runtimes.map(({ name }) => name);

const audit = {
  auditedCount: 16,
  offCount: 1,
  worstErrorPages: 20,
  changeCount: 3,
  attributedCount: 2,
  ownChangeCount: 2,
  ownAttributedCount: 2,
};

describe('the audits of a run', () => {
  it('are one a runtime, of the configuration that works out everything', async () => {
    const executor = new FakeExecutor((repetition) => completedWithTrace(repetition, { audit }));
    const { audits } = await takeAudits(run, 97, executor);
    assert.deepEqual(
      audits,
      names.map((runtime) => ({ runtime, interval: 97, ...audit })),
    );
    assert.ok(executor.executed.every(({ configuration }) => configuration === 'all'));
  });

  it('are not taken twice, nor where the configuration is not in the plan', async () => {
    const executor = new FakeExecutor((repetition) => completedWithTrace(repetition, { audit }));
    const audited = await takeAudits(run, 97, executor);
    assert.deepEqual(await takeAudits(audited, 97, executor), audited);
    await takeAudits({ ...run, configurations: ['no-trace', 'rss'] }, 97, executor);
    assert.equal(executor.executed.length, 2);
  });

  it('are left out where the repetition fails', async () => {
    const executor = new FakeExecutor(() => failed('killed by SIGSEGV'));
    assert.deepEqual((await takeAudits(run, 97, executor)).audits, []);
  });
});

describe('the log texts of a run', () => {
  const counted = { eventCount: 10, cut: null, lineCount: 13, wordCount: 90, byteCount: 2200 };

  /** Executors that decode a log where a real one would. */
  const decoding =
    (executed: FakeExecutor[]) =>
    (decodeLog: DecodeLog): Executor => {
      const executor = new FakeExecutor((repetition) => {
        decodeLog('events.memtrace');
        return completed(repetition);
      });
      executed.push(executor);
      return executor;
    };

  it('are one of each runtime and configuration that logs', async () => {
    const { logTexts = [] } = await takeLogTexts(run, () => counted, decoding([]));
    const { cut: _, ...sizes } = counted;
    const expected = names.flatMap((runtime) =>
      (['threshold', 'threshold-previous', 'all-logged'] as const).map((configuration) => ({
        runtime,
        configuration,
        ...sizes,
      })),
    );
    assert.deepEqual(logTexts, expected);
  });

  it('are not counted twice', async () => {
    const executed: FakeExecutor[] = [];
    const once = await takeLogTexts(run, () => counted, decoding(executed));
    assert.deepEqual(await takeLogTexts(once, () => counted, decoding(executed)), once);
    assert.equal(executed.length, 6);
  });

  it('are left out where nothing logs, and where the repetition fails', async () => {
    const silent = { ...run, configurations: ['no-trace' as const, 'rss' as const] };
    assert.equal(await takeLogTexts(silent, () => counted, decoding([])), silent);
    const failing = (): Executor => new FakeExecutor(() => failed('time-out'));
    assert.equal(await takeLogTexts(run, () => counted, failing), run);
  });
});
