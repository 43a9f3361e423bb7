import assert from 'node:assert/strict';

import { configurationIds } from '../../configurations.js';
import { UserError } from '../../errors.js';
import type { Run } from '../../measurement.js';
import type { BenchmarkEvent } from '../../runner/benchmark-event.js';
import type { Executor } from '../../runner/executor.js';
import { Interrupted } from '../../runner/interrupted.js';
import { planRepetitions, type Repetition } from '../../runner/plan.js';
import { runBenchmark } from '../../runner/run-benchmark.js';
import { completed, completedWithTrace, failed, FakeExecutor } from './fake-executor.js';
import { emptyRun } from './empty-run.js';

const plan = planRepetitions({
  runtimes: ['v20.20.2'],
  configurations: configurationIds,
  rounds: 2,
  seed: 5,
});

interface Watched {
  readonly saved: Run[];
  readonly events: BenchmarkEvent[];
  readonly result: Promise<Run>;
}

interface Changes {
  readonly executor?: Executor;
  readonly save?: (run: Run) => void;
  readonly signal?: AbortSignal;
}

function start(changes: Changes): Watched {
  const saved: Run[] = [];
  const events: BenchmarkEvent[] = [];
  const result = runBenchmark({
    run: emptyRun,
    plan,
    executor: new FakeExecutor(),
    save: (run) => saved.push(run),
    observe: (event) => events.push(event),
    signal: new AbortController().signal,
    ...changes,
  });
  return { saved, events, result };
}

const isAt = (repetition: Repetition, index: number): boolean => repetition === plan[index];

const causes = (run: Run): string[] =>
  run.measurements.flatMap((measurement) =>
    measurement.outcome === 'failed' ? [measurement.cause] : [],
  );

describe('a benchmark run', () => {
  it('executes the plan in its order and measures every repetition', async () => {
    const executor = new FakeExecutor();
    const run = await start({ executor }).result;
    assert.deepEqual(executor.executed, plan);
    assert.deepEqual(
      run.measurements.map(({ runtime, configuration, round, occurrence }) => ({
        runtime,
        configuration,
        round,
        occurrence,
      })),
      plan,
    );
  });

  it('stores the run before the first repetition and after each', async () => {
    const { saved, result } = start({});
    await result;
    const counts = saved.map(({ measurements }) => measurements.length);
    assert.deepEqual(
      counts,
      Array.from({ length: plan.length + 1 }, (_, index) => index),
    );
  });

  it('keeps what the process reported and zeros where nothing was traced', async () => {
    const { measurements } = await start({}).result;
    const untraced = measurements.find(({ configuration }) => configuration === 'no-trace');
    const traced = measurements.find(({ configuration }) => configuration === 'all-logged');
    assert.ok(untraced?.outcome === 'completed' && traced?.outcome === 'completed');
    assert.equal(untraced.wallSeconds, 1.5);
    assert.equal(untraced.wrapperWallSeconds, 1.625);
    assert.equal(untraced.eventCount, 0);
    assert.equal(traced.eventCount, 1000);
    assert.equal(traced.logBytes, 40);
  });

  it('goes on after a repetition that fails, and keeps its cause', async () => {
    const executor = new FakeExecutor((repetition) =>
      isAt(repetition, 3) ? failed('killed by SIGSEGV') : completed(repetition),
    );
    const run = await start({ executor }).result;
    assert.equal(run.measurements.length, plan.length);
    assert.deepEqual(causes(run), ['killed by SIGSEGV']);
  });

  it('fails a repetition whose output differs from the first', async () => {
    const executor = new FakeExecutor((repetition) =>
      completed(repetition, isAt(repetition, 4) ? { outputSha256: 'b'.repeat(64) } : {}),
    );
    const [cause, ...others] = causes(await start({ executor }).result);
    assert.match(cause ?? '', /^SHA-256 of the output b+ differs from a+ of .* in round 1$/);
    assert.deepEqual(others, []);
  });

  it('fails a traced repetition whose event count differs from the first', async () => {
    const deviant = plan.findLastIndex(({ configuration }) => configuration === 'threshold');
    const executor = new FakeExecutor((repetition) =>
      isAt(repetition, deviant)
        ? completedWithTrace(repetition, { eventCount: 999 })
        : completed(repetition),
    );
    const [cause, ...others] = causes(await start({ executor }).result);
    assert.match(cause ?? '', /^event count 999 differs from 1000 of /);
    assert.deepEqual(others, []);
  });

  it('fails a repetition whose probe fell back to another', async () => {
    const deviant = plan.findLastIndex(({ configuration }) => configuration === 'rss');
    const executor = new FakeExecutor((repetition) =>
      isAt(repetition, deviant)
        ? completedWithTrace(repetition, { probe: 'statm' })
        : completed(repetition),
    );
    const [cause] = causes(await start({ executor }).result);
    assert.match(cause ?? '', /^probe statm differs from polled of /);
  });

  it('takes exit code 1 where every repetition ends with it, and fails one that does not', async () => {
    const alike = new FakeExecutor((repetition) => completed(repetition, { exitCode: 1 }));
    assert.deepEqual(causes(await start({ executor: alike }).result), []);
    const mixed = new FakeExecutor((repetition) =>
      completed(repetition, { exitCode: isAt(repetition, 6) ? 0 : 1 }),
    );
    assert.match(causes(await start({ executor: mixed }).result).join(), /^exit code 0 differs/);
  });

  it('does not let a failed repetition settle what the others must agree with', async () => {
    const executor = new FakeExecutor((repetition) =>
      isAt(repetition, 0) ? failed('time-out') : completed(repetition),
    );
    assert.deepEqual(causes(await start({ executor }).result), ['time-out']);
  });

  it('names the probe that ran', async () => {
    const run = await start({}).result;
    assert.deepEqual(run.probe, { requested: 'auto', used: 'polled' });
  });

  it('leaves what is stored and ends with the reason where it is interrupted', async () => {
    const controller = new AbortController();
    const executor = new FakeExecutor((repetition) => {
      if (isAt(repetition, 2)) controller.abort(new Interrupted('SIGINT'));
      return completed(repetition);
    });
    const { saved, events, result } = start({ executor, signal: controller.signal });
    await assert.rejects(result, Interrupted);
    assert.equal(saved.at(-1)?.measurements.length, 3);
    assert.equal(executor.executed.length, 3);
    assert.equal(events.at(-1)?.kind, 'run-ended');
  });

  it('hands out a measurement that cannot be stored, and ends with the error of the store', async () => {
    const full = new UserError('disk full', 'free some space');
    const saved: Run[] = [];
    const { events, result } = start({
      save: (run) => {
        if (run.measurements.length === 3) throw full;
        saved.push(run);
      },
    });
    await assert.rejects(result, full);
    assert.equal(saved.at(-1)?.measurements.length, 2);
    const lost = events.filter(({ kind }) => kind === 'measurement-not-stored');
    assert.equal(lost.length, 1);
    assert.deepEqual(
      lost.map((event) => 'measurement' in event && event.measurement.configuration),
      [plan[2]?.configuration],
    );
  });

  it('ends after a repetition that no later one can better, with the failure stored', async () => {
    const stop = new UserError('the disk is full', 'free some space');
    const executor = new FakeExecutor((repetition) =>
      isAt(repetition, 1) ? failed('exit code 1', stop) : completed(repetition),
    );
    const { saved, result } = start({ executor });
    await assert.rejects(result, stop);
    assert.deepEqual(
      saved.at(-1)?.measurements.map(({ outcome }) => outcome),
      ['completed', 'failed'],
    );
  });
});
