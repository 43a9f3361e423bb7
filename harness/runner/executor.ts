import type { UserError } from '../errors.js';
import type { Gap } from '../monitor/timeline-records.js';
import type { ChildReport } from '../tracer/child-report.js';
import type { Repetition } from './plan.js';

/** What the monitor saw of a repetition. */
export interface WatchedRepetition {
  /** Below the run's directory, with `/`; null where it could not be written at all. */
  readonly timeline: string | null;
  /** Samples that are missing from it, and why. */
  readonly gaps: readonly Gap[];
}

/** A repetition that ran to its end and told of itself. */
export interface CompletedRepetition {
  readonly outcome: 'completed';
  readonly report: ChildReport;
  readonly exitCode: number;
  /** From spawn to exit as the harness saw it. */
  readonly wrapperWallSeconds: number;
  /** Over the workload's whole output. */
  readonly outputSha256: string;
  /** Left out where nothing watched. */
  readonly watched?: WatchedRepetition;
}

export interface FailedRepetition {
  readonly outcome: 'failed';
  /** One sentence: what failed, with the exit code or signal. */
  readonly cause: string;
  readonly stderrTail: string;
  /** Why no later repetition can do better, or null where the run may go on. */
  readonly stop: UserError | null;
  /** Left out where nothing watched. */
  readonly watched?: WatchedRepetition;
}

export type RepetitionOutcome = CompletedRepetition | FailedRepetition;

export interface Executor {
  /**
   * Runs one repetition. A repetition that fails is an outcome, not an error.
   * Rejects where the run was interrupted, and on faults of the harness itself.
   */
  execute(repetition: Repetition): Promise<RepetitionOutcome>;
}
