import { join } from 'node:path';

import type { Run } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import type { BenchmarkObserver } from '../../runner/benchmark-event.js';
import type { DecodeLog } from '../../runner/check-log.js';
import { planRepetitions } from '../../runner/plan.js';
import { ProcessExecutor, type ProcessExecutorOptions } from '../../runner/process-executor.js';
import { runBenchmark } from '../../runner/run-benchmark.js';
import { type CountLogText, takeAudits, takeLogTexts } from '../../runner/untimed.js';
import { startArguments } from '../../tracer/start-arguments.js';
import { withInterruption } from '../interruption.js';
import type { ReadyRun } from './ready-run.js';
import { watchRepetitions } from './watch-repetitions.js';

export interface Measuring extends ReadyRun {
  /** The run's own, below `results/`. */
  readonly runDirectory: string;
  readonly decodeLog: DecodeLog;
  readonly countLogText: CountLogText;
  readonly save: (run: Run) => void;
  readonly observe: BenchmarkObserver;
}

/** Takes every measurement that the plan has left, and what is not timed after them, until done or interrupted. */
export async function measure(measuring: Measuring): Promise<Run> {
  const { settings, save, observe } = measuring;
  const { configurations, rounds, seed } = measuring.run;
  const runtimes = measuring.run.runtimes.map(({ name }) => name);
  return withInterruption(async (signal) => {
    const options = executorOptions(measuring, signal);
    const watchRepetition = watchRepetitions(measuring.run, settings, measuring.runDirectory);
    const executor = new ProcessExecutor({ ...options, watchRepetition });
    let run = await runBenchmark({
      run: measuring.run,
      plan: planRepetitions({ runtimes, configurations, rounds, seed }),
      executor,
      save,
      observe,
      signal,
    });
    if (settings.auditInterval > 0) {
      const auditing = new ProcessExecutor({ ...options, auditInterval: settings.auditInterval });
      run = await takeAudits(run, settings.auditInterval, auditing);
      save(run);
    }
    run = await takeLogTexts(
      run,
      measuring.countLogText,
      (decodeLog) => new ProcessExecutor({ ...options, decodeLog, keptLogsDirectory: null }),
    );
    save(run);
    return run;
  });
}

function executorOptions(measuring: Measuring, signal: AbortSignal): ProcessExecutorOptions {
  const { run, settings, runDirectory } = measuring;
  return {
    workload: projectPaths.workload,
    start: startArguments,
    binaries: new Map(measuring.binaries.map((binary) => [binary.name, binary])),
    granularity: run.granularity,
    probe: run.probe.requested,
    auditInterval: 0,
    inputDirectory: measuring.inputDirectory,
    workDirectory: join(runDirectory, 'work'),
    keptLogsDirectory: settings.keepLogs ? join(runDirectory, 'logs') : null,
    timeoutSeconds: settings.timeoutSeconds,
    acceptedExitCodes: settings.acceptedExitCodes,
    decodeLog: measuring.decodeLog,
    signal,
  };
}
