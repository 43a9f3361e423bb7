import type { LogInterval } from './estimate.js';
import { walshAverages } from './hodges-lehmann.js';
import { rankInterval } from './null-distribution.js';
import { medianOfSorted } from './quantiles.js';
import { mean, sampleVariance } from './samples.js';
import { signedRankPValue, signedRankTail } from './signed-rank.js';
import { studentInterval } from './student-t.js';

/**
 * Where values that are symmetric about one point have that point, one value a round. `interval` is null for a
 * single value: nothing tells its error.
 */
export type PairedLocation =
  | {
      readonly method: 'signed-rank' | 't';
      readonly centre: number;
      readonly interval: LogInterval;
      readonly pValue: number;
    }
  | { readonly method: 'single'; readonly centre: number; readonly interval: null };

/** With five pairs the widest signed-rank interval reaches 93.75 %: the first to reach 95 % has six. */
const fewestSignedRankPairs = 6;

/**
 * The Hodges-Lehmann estimate (median of the Walsh averages) with the exact signed-rank interval; Student's t with fewer
 * than six values, or for a confidence that so few ranks cannot reach. `values` are finite, one at least.
 */
export function pairedLocation(values: readonly number[], confidence: number): PairedLocation {
  const count = values.length;
  const averages = walshAverages(values);
  const centre = medianOfSorted(averages);
  if (count === 1) return { method: 'single', centre, interval: null };
  const ranked =
    count < fewestSignedRankPairs
      ? null
      : rankInterval(averages, signedRankTail(count), confidence);
  if (ranked !== null) {
    return { method: 'signed-rank', centre, interval: ranked, pValue: signedRankPValue(values) };
  }
  const { pValue, ...interval } = studentInterval(
    {
      mean: mean(values),
      standardError: Math.sqrt(sampleVariance(values) / count),
      degreesOfFreedom: count - 1,
    },
    confidence,
  );
  return { method: 't', centre, interval, pValue };
}
