import {
  boundedRatio,
  requestedConfidence,
  unboundedRatio,
  type BoundedRatio,
  type EstimateOptions,
  type UnboundedRatio,
} from './estimate.js';
import { walshAverages } from './hodges-lehmann.js';
import { rankInterval } from './null-distribution.js';
import { medianOfSorted } from './quantiles.js';
import { logarithms, mean, sampleVariance } from './samples.js';
import { signedRankPValue, signedRankTail } from './signed-rank.js';
import { studentInterval } from './student-t.js';

/**
 * `method` tells the three apart, and so does `low === null`: `signed-rank` for six pairs or more, `log-t` below,
 * `single` for one pair, which has no interval.
 */
export type RatioEstimate =
  | (BoundedRatio & { readonly method: 'signed-rank' | 'log-t'; readonly pairCount: number })
  | (UnboundedRatio & { readonly method: 'single'; readonly pairCount: 1 });

/** With five pairs the widest signed-rank interval reaches 93.75 %: the first to reach 95 % has six. */
const fewestSignedRankPairs = 6;

/**
 * The ratio of candidate to baseline from one ratio a round, each of two repetitions of the same round.
 *
 * `ratio` is exp of the Hodges-Lehmann estimate (median of the Walsh averages) of the log ratios. The interval is
 * the exact signed-rank one. With fewer than six pairs, or a confidence that so few ranks cannot reach, it is
 * Student's t on the log ratios. Rounds in random order make the log ratios symmetric about the true one, which is
 * all that the signed-rank interval assumes; the t interval also takes them for normal.
 * `pValue` comes from the same statistic as the interval; see signed-rank.ts for ties and ratios of exactly 1.
 *
 * Source: Hollander, Wolfe & Chicken, Nonparametric Statistical Methods, 3rd ed., sections 3.1 to 3.3.
 * @throws RangeError for no ratios, a ratio that is not a finite number above 0, a confidence outside 0 to 1.
 */
export function pairedRatio(
  ratios: readonly number[],
  options: EstimateOptions = {},
): RatioEstimate {
  const confidence = requestedConfidence(options);
  const logRatios = logarithms(ratios);
  const pairCount = logRatios.length;
  const averages = walshAverages(logRatios);
  const logRatio = medianOfSorted(averages);
  if (pairCount === 1) {
    return { method: 'single', pairCount, ...unboundedRatio(logRatio) };
  }
  const ranked =
    pairCount < fewestSignedRankPairs
      ? null
      : rankInterval(averages, signedRankTail(pairCount), confidence);
  if (ranked !== null) {
    const pValue = signedRankPValue(logRatios);
    return { method: 'signed-rank', pairCount, ...boundedRatio(logRatio, ranked, pValue) };
  }
  const student = studentInterval(
    {
      mean: mean(logRatios),
      standardError: Math.sqrt(sampleVariance(logRatios) / pairCount),
      degreesOfFreedom: pairCount - 1,
    },
    confidence,
  );
  return { method: 'log-t', pairCount, ...boundedRatio(logRatio, student, student.pValue) };
}
