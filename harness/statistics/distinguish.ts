import {
  type BoundedRatio,
  type EstimateOptions,
  requestedConfidence,
  type UnboundedRatio,
} from './estimate.js';
import type { FamilyMember } from './family.js';
import { foldedRatio } from './noise-floor.js';

type Interval = Pick<BoundedRatio | UnboundedRatio, 'ratio' | 'low' | 'high'>;

/**
 * Whether an estimate may be called a difference: its interval excludes 1, and its ratio lies further from 1 than the
 * noise floor (a ratio of at least 1). An estimate without an interval never may. Which way it differs is for
 * `ratio > 1` to say; what is not distinguishable is printed as `~`.
 * @throws RangeError for a noise floor below 1.
 */
export function distinguishable(estimate: Interval, noiseFloor: number): boolean {
  if (!(noiseFloor >= 1)) {
    throw new RangeError(`noise floor ${noiseFloor} is not a ratio of at least 1`);
  }
  const { ratio, low, high } = estimate;
  if (low === null || high === null) {
    return false;
  }
  return (low > 1 || high < 1) && foldedRatio(ratio) > noiseFloor;
}

/** The same of one comparison of several: Holm's test, too, has to reject that there is no difference. */
export const distinguishableInFamily = (
  { estimate, adjustedPValue }: FamilyMember<BoundedRatio | UnboundedRatio>,
  noiseFloor: number,
  options: EstimateOptions = {},
): boolean =>
  adjustedPValue !== null &&
  adjustedPValue <= 1 - requestedConfidence(options) + Number.EPSILON &&
  distinguishable(estimate, noiseFloor);
