import type { BenchmarkEvent } from '../benchmark-event.js';
import type { Repetition } from '../plan.js';
import type { TimedRepetition } from './remaining-time.js';

/** How far a run has come. */
export interface ProgressState {
  readonly plan: readonly Repetition[];
  /** Measured before this process took the run up. */
  readonly doneBefore: number;
  readonly done: readonly TimedRepetition[];
  readonly failedCount: number;
  /** Clock when the repetition under way began. */
  readonly sinceSeconds: number;
}

export const beforeTheRun: ProgressState = {
  plan: [],
  doneBefore: 0,
  done: [],
  failedCount: 0,
  sinceSeconds: 0,
};

/** Repetitions of the plan that are measured. */
export const doneCountOf = ({ doneBefore, done }: ProgressState): number =>
  doneBefore + done.length;

/** The state after `event`, which happened at `nowSeconds` of any steady clock. */
export function advance(
  state: ProgressState,
  event: BenchmarkEvent,
  nowSeconds: number,
): ProgressState {
  switch (event.kind) {
    case 'run-started':
      return { ...beforeTheRun, plan: event.plan, doneBefore: event.doneCount };
    case 'repetition-started':
      return { ...state, sinceSeconds: nowSeconds };
    case 'repetition-finished': {
      const { configuration } = event.repetition;
      const timed = { configuration, seconds: nowSeconds - state.sinceSeconds };
      const failed = event.measurement.outcome === 'failed' ? 1 : 0;
      return {
        ...state,
        done: [...state.done, timed],
        failedCount: state.failedCount + failed,
      };
    }
    case 'measurement-not-stored':
    case 'samples-missing':
    case 'run-ended':
      return state;
  }
}
