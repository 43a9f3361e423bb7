import type { Change } from './change.js';
import type { CandidateComparison, Comparison } from './compare-runs.js';

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

/**
 * The candidates of which a change by `limit` could not be told, so that no regression of that size can be found. A limit of
 * 0 asks for whatever can be told.
 */
export const tooNoisyFor = (
  { candidates }: Comparison,
  limit: number,
): readonly CandidateComparison[] =>
  candidates.filter(
    ({ noiseFloor }) => noiseFloor === null || (limit > 0 && noiseFloor > 1 + limit),
  );
