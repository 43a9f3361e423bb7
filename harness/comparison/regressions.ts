import type { Change } from './change.js';
import type { Comparison } from './compare-runs.js';

export interface Regression {
  /** Name of the side that is worse than the base. */
  readonly candidate: string;
  readonly change: Change;
}

/**
 * The configurations whose overhead is worse by more than `limit` (0.05 for 5 %), and distinguishably so: a change that
 * interval, Holm's test and noise floor do not bear out is none, however large it came out.
 */
export const regressionsBeyond = (
  { candidates }: Comparison,
  limit: number,
): readonly Regression[] =>
  candidates.flatMap(({ side, changes }) =>
    changes
      .filter(({ verdict, estimate }) => verdict === 'worse' && estimate.ratio > 1 + limit)
      .map((change) => ({ candidate: side.name, change })),
  );
