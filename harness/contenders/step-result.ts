/** What one step of a plan gives, and the one shape in which every record keeps a step that failed. */
import type { UserError } from '../errors.js';

export interface StepResult<Measurement> {
  readonly measurement: Measurement;
  /** Why the run ends here, or null. */
  readonly stop: UserError | null;
}

export interface Failure {
  readonly outcome: 'failed';
  /** One sentence. */
  readonly cause: string;
  /** What the process said last; empty where it has not to do with the cause. */
  readonly stderrTail: string;
  /** Why no later repetition can do better, or null. */
  readonly stop: UserError | null;
}

/** A failure that later repetitions need not share. */
export const failure = (cause: string, stderrTail = ''): Failure => ({
  outcome: 'failed',
  cause,
  stderrTail,
  stop: null,
});

export const completedStep = <Step extends object, Figures extends object>(
  step: Step,
  figures: Figures,
) => ({ measurement: { outcome: 'completed' as const, ...step, ...figures }, stop: null });

export const failedStep = <Step extends object>(
  step: Step,
  { outcome, cause, stderrTail, stop }: Failure,
) => ({ measurement: { outcome, ...step, cause, stderrTail }, stop });
