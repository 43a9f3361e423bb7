import { median, medianAbsoluteDeviation } from './quantiles.js';
import { mean } from './samples.js';

export interface Outlier {
  /** Place in the values given. */
  readonly index: number;
  readonly value: number;
  /** Signed: negative for a value that is too small. About the distance from the median in standard deviations. */
  readonly score: number;
}

/**
 * The modified z-score's scale and cut-off. 0.6745 is the upper quartile of the standard normal distribution.
 * Source: Iglewicz & Hoaglin, How to Detect and Handle Outliers, ASQC Basic References in Quality Control 16 (1993).
 */
const upperNormalQuartile = 0.6745;
const cutOff = 3.5;

/**
 * The values that lie too far from the median, in the order given. They are named so that the reader can be warned;
 * no estimate of this room leaves them out.
 * @throws RangeError for an empty sample or a value that is not finite.
 */
export function outliers(values: readonly number[]): Outlier[] {
  const centre = median(values);
  const scale = robustScale(values, centre);
  if (scale === 0) {
    return [];
  }
  return values
    .map((value, index) => ({ index, value, score: (value - centre) / scale }))
    .filter(({ score }) => Math.abs(score) > cutOff);
}

/**
 * When more than half of the values are equal their median deviation is 0 and every other value would score
 * infinity; the mean deviation stands in, with sqrt(π/2) in place of 1/0.6745 (the rule that IBM documents for it).
 */
function robustScale(values: readonly number[], centre: number): number {
  const medianDeviation = medianAbsoluteDeviation(values);
  return medianDeviation > 0
    ? medianDeviation / upperNormalQuartile
    : Math.sqrt(Math.PI / 2) * mean(values.map((value) => Math.abs(value - centre)));
}
