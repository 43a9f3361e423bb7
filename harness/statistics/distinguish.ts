import type { BoundedRatio, UnboundedRatio } from './estimate.js';
import { foldedRatio } from './noise-floor.js';

/**
 * Whether an estimate may be called a difference: its interval excludes 1, and its ratio lies further from 1 than the
 * noise floor (a ratio of at least 1). An estimate without an interval never may. Which way it differs is for
 * `ratio > 1` to say; what is not distinguishable is printed as `~`.
 * @throws RangeError for a noise floor below 1.
 */
export function distinguishable(
  estimate: Pick<BoundedRatio | UnboundedRatio, 'ratio' | 'low' | 'high'>,
  noiseFloor: number,
): boolean {
  if (!(noiseFloor >= 1)) {
    throw new RangeError(`noise floor ${noiseFloor} is not a ratio of at least 1`);
  }
  const { ratio, low, high } = estimate;
  if (low === null || high === null) {
    return false;
  }
  return (low > 1 || high < 1) && foldedRatio(ratio) > noiseFloor;
}
