/** Ratios between contenders of the same round, and what they may be called. Pure. */
import { distinguishable } from '../statistics/distinguish.js';
import { noiseFloor } from '../statistics/noise-floor.js';
import { pairedRatio, type RatioEstimate } from '../statistics/paired-ratio.js';
import { median } from '../statistics/quantiles.js';

export interface InRound {
  readonly round: number;
}

export interface Pair<Each> {
  readonly baseline: Each;
  readonly candidate: Each;
}

export const medianOrNull = (values: readonly number[]): number | null =>
  values.length === 0 ? null : median(values);

/** Repetitions of the same round; rounds without both are left out. */
export const pairsByRound = <Each extends InRound>(
  baselines: readonly Each[],
  candidates: readonly Each[],
): readonly Pair<Each>[] =>
  candidates.flatMap((candidate) => {
    const baseline = baselines.find(({ round }) => round === candidate.round);
    return baseline === undefined ? [] : [{ baseline, candidate }];
  });

const ratiosOf = <Each>(
  pairs: readonly Pair<Each>[],
  cost: (each: Each) => number,
): readonly number[] =>
  pairs
    .map(({ baseline, candidate }) => cost(candidate) / cost(baseline))
    .filter((ratio) => ratio > 0 && Number.isFinite(ratio));

/** The cost of the candidates over that of the baselines; null where no round has both. */
export const ratioWithinRounds = <Each>(
  pairs: readonly Pair<Each>[],
  cost: (each: Each) => number,
): RatioEstimate | null => {
  const ratios = ratiosOf(pairs, cost);
  return ratios.length === 0 ? null : pairedRatio(ratios);
};

/** From the A/A pairs, at least 1; null before the first of them is complete. */
export const floorOf = <Each>(
  pairs: readonly Pair<Each>[],
  cost: (each: Each) => number,
): number | null => {
  const ratios = ratiosOf(pairs, cost);
  return ratios.length === 0 ? null : noiseFloor(ratios);
};

/** Whether the ratio lies beyond what the record shows for no difference at all. */
export const isDistinguishable = (estimate: RatioEstimate | null, floor: number | null): boolean =>
  estimate !== null && floor !== null && distinguishable(estimate, floor);
