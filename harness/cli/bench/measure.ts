import { join } from 'node:path';

import type { Run } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import type { BenchmarkObserver } from '../../runner/benchmark-event.js';
import type { DecodeLog } from '../../runner/check-log.js';
import { planRepetitions } from '../../runner/plan.js';
import { ProcessExecutor } from '../../runner/process-executor.js';
import { runBenchmark } from '../../runner/run-benchmark.js';
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

/** Takes every measurement that the options ask for, until done or interrupted. */
export async function measure(options: BenchOptions, measuring: Measuring): Promise<Run> {
  const { run, inputDirectory, runDirectory, decodeLog, save, observe } = measuring;
  const { configurations, rounds, granularity, probe } = options;
  return withInterruption((signal) =>
    runBenchmark({
      run,
      plan: planRepetitions({ configurations, rounds, seed: run.seed }),
      executor: new ProcessExecutor({
        programs: projectPaths,
        granularity,
        probe,
        inputDirectory,
        workDirectory: join(runDirectory, 'work'),
        keptLogsDirectory: options.keepLogs === true ? join(runDirectory, 'logs') : null,
        timeoutSeconds: options.timeout,
        acceptedExitCodes: options.las === undefined ? [0] : ownFilesExitCodes,
        decodeLog,
        signal,
      }),
      save,
      observe,
      signal,
    }),
  );
}
