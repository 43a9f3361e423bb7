import {
  boundedRatio,
  requestedConfidence,
  unboundedRatio,
  type BoundedRatio,
  type EstimateOptions,
  type UnboundedRatio,
} from './estimate.js';
import { pairedLocation } from './paired-location.js';
import { logarithms } from './samples.js';

/**
 * `method` tells the three apart, and so does `low === null`: `signed-rank` for six pairs or more, `log-t` below,
 * `single` for one pair, which has no interval.
 */
export type RatioEstimate =
  | (BoundedRatio & { readonly method: 'signed-rank' | 'log-t'; readonly pairCount: number })
  | (UnboundedRatio & { readonly method: 'single'; readonly pairCount: 1 });

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
  const location = pairedLocation(logRatios, confidence);
  if (location.interval === null) {
    return { method: 'single', pairCount: 1, ...unboundedRatio(location.centre) };
  }
  const { centre, interval, pValue } = location;
  const method = location.method === 't' ? 'log-t' : location.method;
  return { method, pairCount, ...boundedRatio(centre, interval, pValue) };
}
