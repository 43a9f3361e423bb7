/**
 * Null distribution of the Mann-Whitney statistic U: in how many of the m × n pairs the one sample's value is above.
 * Source: Mann & Whitney, On a test of whether one of two random variables is stochastically larger than the
 * other, Annals of Mathematical Statistics 18 (1947), 50-60.
 */
import { normalLowerTail } from './normal.js';
import { tabulatedTail, type LowerTail } from './null-distribution.js';
import { at, sum } from './samples.js';

/** Exact lower tail of U for samples of m and n without ties: every choice of m places among m + n is as likely. */
export function exactRankSumTail(m: number, n: number): LowerTail {
  const size = m * n + 1;
  // Row k, column u: choices of k of the places so far that lie above u of the places not chosen, over all pairs.
  const ways = new Float64Array((m + 1) * size);
  ways[0] = 1;
  for (let place = 0; place < m + n; place++) {
    for (let k = Math.min(m, place + 1); k >= 1; k--) {
      const notChosenBelow = place - (k - 1);
      for (let u = notChosenBelow; u < size; u++) {
        const cell = k * size + u;
        ways[cell] = at(ways, cell) + at(ways, cell - size - notChosenBelow);
      }
    }
  }
  const counts = ways.subarray(m * size);
  const choices = counts.reduce((total, count) => total + count, 0);
  return tabulatedTail(counts.map((count) => count / choices));
}

/** Normal lower tail of U with the corrections for ties and for continuity. */
export function approximateRankSumTail(m: number, n: number, ties: readonly number[]): LowerTail {
  const total = m + n;
  const tieTerm = sum(ties.map((size) => size ** 3 - size)) / (total * (total - 1));
  const mean = (m * n) / 2;
  const standardDeviation = Math.sqrt(((m * n) / 12) * (total + 1 - tieTerm));
  if (standardDeviation === 0) {
    // Every value is equal, so U can only be its mean.
    return (u) => (u < mean ? 0 : 1);
  }
  return (u) => normalLowerTail((u + 0.5 - mean) / standardDeviation);
}

/** Sizes of the groups of equal values; a value that stands alone is no group. */
export function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) {
    sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  return [...sizes.values()].filter((size) => size > 1);
}
