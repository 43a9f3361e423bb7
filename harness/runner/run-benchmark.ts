import type { Measurement, Run } from '../measurement.js';
import type { BenchmarkObserver } from './benchmark-event.js';
import { checkConsistency, type Precedents, probeOf, settledBy } from './consistency.js';
import type { Executor, RepetitionOutcome } from './executor.js';
import type { Repetition } from './plan.js';
import { completedMeasurement, failedMeasurement } from './to-measurement.js';

export interface Benchmark {
  /** The run as it begins, or as far as it came: its measurements are the first of the plan. */
  readonly run: Run;
  readonly plan: readonly Repetition[];
  readonly executor: Executor;
  /** Stores the run as it stands; called before the first repetition and after each. */
  readonly save: (run: Run) => void;
  readonly observe: BenchmarkObserver;
  /** Its reason is thrown where it is aborted. */
  readonly signal: AbortSignal;
}

/**
 * Executes the plan, one repetition after another, and stores every measurement as soon as it is taken, so that whatever
 * ends the run loses at most the repetition under way. Failed repetitions are measurements too, and the run goes on.
 */
export async function runBenchmark(benchmark: Benchmark): Promise<Run> {
  const { plan, executor, observe, signal } = benchmark;
  let { run } = benchmark;
  const doneCount = run.measurements.length;
  let precedents: Precedents = settledBy(run);
  benchmark.save(run);
  observe({ kind: 'run-started', plan, doneCount });
  try {
    for (const [index, repetition] of [...plan.entries()].slice(doneCount)) {
      signal.throwIfAborted();
      observe({ kind: 'repetition-started', index, repetition });
      const outcome = await executor.execute(repetition);
      const gaps = outcome.watched?.gaps ?? [];
      if (gaps.length > 0) observe({ kind: 'samples-missing', repetition, gaps });
      const judged = judge(repetition, outcome, precedents);
      precedents = judged.precedents;
      run = append(run, judged.finding.measurement, judged.probe);
      store(benchmark, run, judged.finding.measurement);
      observe({ kind: 'repetition-finished', index, repetition, ...judged.finding });
      if (outcome.outcome === 'failed' && outcome.stop !== null) {
        throw outcome.stop;
      }
    }
  } finally {
    observe({ kind: 'run-ended' });
  }
  return run;
}

interface Judged {
  readonly finding: { readonly measurement: Measurement; readonly exitCode: number | null };
  readonly precedents: Precedents;
  /** Null where the repetition failed or knows nothing of RSS. */
  readonly probe: string | null;
}

function judge(repetition: Repetition, outcome: RepetitionOutcome, precedents: Precedents): Judged {
  if (outcome.outcome === 'failed') {
    const measurement = failedMeasurement(repetition, outcome);
    return { finding: { measurement, exitCode: null }, precedents, probe: null };
  }
  const verdict = checkConsistency(repetition, outcome, precedents);
  if (!verdict.consistent) {
    const { watched } = outcome;
    const measurement = failedMeasurement(repetition, {
      cause: verdict.cause,
      stderrTail: '',
      ...(watched === undefined ? {} : { watched }),
    });
    return { finding: { measurement, exitCode: null }, precedents, probe: null };
  }
  const measurement = completedMeasurement(repetition, outcome);
  const { exitCode } = outcome;
  const probe = probeOf(outcome, repetition.configuration);
  return { finding: { measurement, exitCode }, precedents: verdict.precedents, probe };
}

function append(run: Run, measurement: Measurement, probe: string | null): Run {
  const used = run.probe.used === 'none' && probe !== null ? probe : run.probe.used;
  return {
    ...run,
    probe: { ...run.probe, used },
    measurements: [...run.measurements, measurement],
  };
}

function store({ save, observe }: Benchmark, run: Run, measurement: Measurement): void {
  try {
    save(run);
  } catch (error) {
    observe({ kind: 'measurement-not-stored', measurement });
    throw error;
  }
}
