import { fullDiskError } from '../runner/full-disk.js';
import { judgeExit } from '../runner/judge-exit.js';
import { type NodeCommand, type ProcessLimits, runProcess } from '../runner/run-process.js';
import type { ChildReport } from '../tracer/child-report.js';
import type { Failure } from './step-result.js';

export interface ProcessStart extends NodeCommand {
  /** Whether our tracer is in it, and so in its report. */
  readonly traced: boolean;
}

export interface ProcessSetting {
  /** Made for a repetition and removed after it. */
  readonly workDirectory: string;
  readonly timeoutSeconds: number;
  /** Kills the process where it is aborted. */
  readonly signal: AbortSignal;
}

export type MeasuredProcess =
  | {
      readonly outcome: 'completed';
      readonly report: ChildReport;
      readonly wrapperWallSeconds: number;
    }
  | Failure;

/** Runs one process to its end. One that fails is an outcome; an interruption is thrown. */
export const measureProcess = async (
  start: ProcessStart,
  { workDirectory, timeoutSeconds, signal }: ProcessSetting,
  more: Pick<ProcessLimits, 'onStart' | 'workingDirectory'> = {},
): Promise<MeasuredProcess> => {
  const { end, stderrTail } = await runProcess(start, { timeoutSeconds, signal, ...more });
  signal.throwIfAborted();
  const exit = judgeExit(end, {
    // Judged by whether there are trace totals only, which every traced configuration has alike.
    configuration: start.traced ? 'trace-only' : 'no-trace',
    timeoutSeconds,
    acceptedExitCodes: [0],
  });
  const logFailure = exit.accepted ? (exit.report.trace?.logFailure ?? null) : null;
  if (exit.accepted && logFailure === null) {
    const { report } = exit;
    return { outcome: 'completed', report, wrapperWallSeconds: end.wrapperWallSeconds };
  }
  const cause = exit.accepted ? `the log is not whole: ${logFailure ?? ''}` : exit.cause;
  const stop = await fullDiskError(workDirectory, `${cause}\n${stderrTail}`);
  return { outcome: 'failed', cause, stderrTail, stop };
};
