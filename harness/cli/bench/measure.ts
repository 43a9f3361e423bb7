import { join } from 'node:path';

import type { Run } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import type { BenchmarkObserver } from '../../runner/benchmark-event.js';
import type { DecodeLog } from '../../runner/check-log.js';
import type { Executor } from '../../runner/executor.js';
import { planRepetitions } from '../../runner/plan.js';
import { ProcessExecutor } from '../../runner/process-executor.js';
import { runBenchmark } from '../../runner/run-benchmark.js';
import { startArguments } from '../../tracer/start-arguments.js';
import { withInterruption } from '../interruption.js';
import type { BenchOptions } from './bench-options.js';

export interface Measuring {
  readonly run: Omit<Run, 'measurements'>;
  readonly inputDirectory: string;
  /** The run's own, below `results/`. */
  readonly runDirectory: string;
  readonly decodeLog: DecodeLog;
  readonly save: (run: Run) => void;
  readonly observe: BenchmarkObserver;
}

/** Some of a user's own files may not convert: the workload then ends with 1, in every repetition alike. */
const ownFilesExitCodes = [0, 1];

/** The configuration whose knowledge of RSS is audited: that which works out all of an event and logs nothing. */
const auditedConfiguration = 'all';

/** Takes every measurement that the options ask for, and the audit after them, until done or interrupted. */
export async function measure(options: BenchOptions, measuring: Measuring): Promise<Run> {
  const { run, inputDirectory, runDirectory, decodeLog, save, observe } = measuring;
  const { configurations, rounds, granularity, probe } = options;
  return withInterruption(async (signal) => {
    const executorOf = (auditInterval: number): Executor =>
      new ProcessExecutor({
        workload: projectPaths.workload,
        start: startArguments,
        granularity,
        probe,
        auditInterval,
        inputDirectory,
        workDirectory: join(runDirectory, 'work'),
        keptLogsDirectory: options.keepLogs === true ? join(runDirectory, 'logs') : null,
        timeoutSeconds: options.timeout,
        acceptedExitCodes: options.las === undefined ? [0] : ownFilesExitCodes,
        decodeLog,
        signal,
      });
    const measured = await runBenchmark({
      run,
      plan: planRepetitions({ configurations, rounds, seed: run.seed }),
      executor: executorOf(0),
      save,
      observe,
      signal,
    });
    if (options.audit === 0 || !configurations.includes(auditedConfiguration)) return measured;
    const audited = await withAudit(measured, options.audit, executorOf(options.audit));
    save(audited);
    return audited;
  });
}

/** The run with its audit; as it was where the audited repetition fails, whose figures are not measurements. */
async function withAudit(run: Run, interval: number, executor: Executor): Promise<Run> {
  const outcome = await executor.execute({
    configuration: auditedConfiguration,
    round: 1,
    occurrence: 0,
  });
  if (outcome.outcome === 'failed' || outcome.report.trace === null) return run;
  return { ...run, audit: { interval, ...outcome.report.trace.audit } };
}
