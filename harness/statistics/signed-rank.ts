/**
 * Wilcoxon's signed-rank statistic, the sum of the ranks of the positive values, with its exact distribution.
 * Source: Wilcoxon, Individual comparisons by ranking methods, Biometrics Bulletin 1 (1945), 80-83; distribution
 * by the shift algorithm of Streitberg & Röhmel, Exact distributions for permutation and rank tests,
 * Statistical Software Newsletter 12 (1986), 10-17, which holds for tied ranks too.
 */
import { tabulatedTail, twoSidedPValue, type LowerTail } from './null-distribution.js';
import { at, sum } from './samples.js';

/**
 * Logarithms that differ by less are the same: it undoes the rounding by which log(x) and -log(1/x) differ, and
 * lies far below what a clock of nanoseconds can tell of a repetition. (R's wilcox.test has `digits.rank` for it.)
 */
const tieTolerance = 1e-12;

/** Exact lower tail of the statistic of `count` values without ties or zeros; time grows as count cubed. */
export function signedRankTail(count: number): LowerTail {
  return tabulatedTail(subsetSumProbabilities(Array.from({ length: count }, (_, i) => i + 1)));
}

/**
 * Exact two-sided probability that values symmetric about 0 give so unequal a statistic. Zeros are dropped, as
 * Wilcoxon did; tied magnitudes share the mean of their ranks, and the distribution is the one given those ranks.
 */
export function signedRankPValue(values: readonly number[]): number {
  const byMagnitude = values
    .filter((value) => Math.abs(value) > tieTolerance)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  const doubledRanks = doubledMidranks(byMagnitude.map(Math.abs));
  const statistic = sum(doubledRanks.filter((_, index) => at(byMagnitude, index) > 0));
  const lowerTail = tabulatedTail(subsetSumProbabilities(doubledRanks));
  return twoSidedPValue(lowerTail, statistic, sum(doubledRanks));
}

/** Twice the mid-rank of each of some ascending values: doubled, because a mid-rank may end in a half. */
function doubledMidranks(sorted: readonly number[]): number[] {
  const doubled: number[] = [];
  let first = 0;
  while (first < sorted.length) {
    const start = at(sorted, first);
    const after = sorted.findIndex((value, i) => i > first && value - start > tieTolerance);
    const end = after === -1 ? sorted.length : after;
    // Ranks run from 1, so the tied places first … end - 1 hold the ranks first + 1 … end.
    doubled.push(...Array.from({ length: end - first }, () => first + 1 + end));
    first = end;
  }
  return doubled;
}

/** Probability of each sum 0, 1, 2 … when every weight is in or out with even odds. */
function subsetSumProbabilities(weights: readonly number[]): Float64Array {
  const probabilities = new Float64Array(sum(weights) + 1);
  probabilities[0] = 1;
  for (const weight of weights) {
    // From the top, so that a weight is never added to a sum that holds it already.
    for (let total = probabilities.length - 1; total >= 0; total--) {
      const without = at(probabilities, total);
      const withWeight = total < weight ? 0 : at(probabilities, total - weight);
      probabilities[total] = (without + withWeight) / 2;
    }
  }
  return probabilities;
}
