/** Null distributions of rank statistics, and the test and interval that follow from any of them. */
import type { LogInterval } from './estimate.js';
import { at } from './samples.js';

/** Probability, where there is no effect, of a statistic at or below the given one. */
export type LowerTail = (statistic: number) => number;

/** Lower tail of a statistic that takes the values 0, 1, 2 … with the given probabilities. */
export function tabulatedTail(probabilities: Float64Array): LowerTail {
  let total = 0;
  // Clamped, because rounding may carry the last sums a few units in the last place past 1.
  const cumulative = probabilities.map((probability) => Math.min(1, (total += probability)));
  return (statistic) =>
    statistic < 0 ? 0 : at(cumulative, Math.min(Math.floor(statistic), cumulative.length - 1));
}

/** Two-sided probability of a statistic that is symmetric about half its maximum. */
export function twoSidedPValue(lowerTail: LowerTail, statistic: number, maximum: number): number {
  return Math.min(1, 2 * lowerTail(statistic), 2 * lowerTail(maximum - statistic));
}

/**
 * The interval between the k-th smallest and the k-th largest of a rank statistic's elementary estimates (Walsh
 * averages, pairwise differences), with the largest k that still gives the confidence asked for; null when even
 * the whole range does not. Its true confidence is at least the stated one when values are tied.
 * Source: Hollander, Wolfe & Chicken, Nonparametric Statistical Methods, 3rd ed., sections 3.3 and 4.3; for
 * ties, Noether, Wilcoxon confidence intervals for location parameters in the discrete case, JASA 62 (1967).
 */
export function rankInterval(
  sortedEstimates: Float64Array,
  lowerTail: LowerTail,
  confidence: number,
): LogInterval | null {
  const missed = (rank: number): number => 2 * lowerTail(rank - 1);
  // Invariant: rank 0 (no bound at all) always satisfies; past the middle the bounds would cross.
  let satisfying = 0;
  let failing = Math.floor((sortedEstimates.length + 1) / 2) + 1;
  while (failing - satisfying > 1) {
    const middle = Math.floor((satisfying + failing) / 2);
    if (missed(middle) <= 1 - confidence) {
      satisfying = middle;
    } else {
      failing = middle;
    }
  }
  if (satisfying === 0) {
    return null;
  }
  return {
    low: at(sortedEstimates, satisfying - 1),
    high: at(sortedEstimates, sortedEstimates.length - satisfying),
    confidence: 1 - missed(satisfying),
  };
}
