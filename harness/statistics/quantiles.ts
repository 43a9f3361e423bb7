/** Order statistics for tables: a median with its spread, in the unit of the values. */
import { ascending, at } from './samples.js';

/**
 * The quantile that R calls type 7 and spreadsheets call inclusive: linear between the order statistics, the
 * smallest value at probability 0, the largest at 1.
 * Source: Hyndman & Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996), 361-365.
 * @throws RangeError for an empty sample, a value that is not finite, a probability outside 0 to 1.
 */
export function quantile(values: readonly number[], probability: number): number {
  return quantileOfSorted(ascending(values), probability);
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return medianOfSorted(ascending(values));
}

/** Distance from the lower quartile to the upper (type 7). */
export function interquartileRange(values: readonly number[]): number {
  const sorted = ascending(values);
  return quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25);
}

/** Median of the distances from the median, not scaled to a standard deviation. */
export function medianAbsoluteDeviation(values: readonly number[]): number {
  const centre = median(values);
  return median(values.map((value) => Math.abs(value - centre)));
}

export interface Extent {
  readonly minimum: number;
  readonly maximum: number;
}

export function extent(values: readonly number[]): Extent {
  const sorted = ascending(values);
  return { minimum: at(sorted, 0), maximum: at(sorted, sorted.length - 1) };
}

/** For callers in this room that hold a sorted sample already. */
export const medianOfSorted = (sorted: Float64Array): number => quantileOfSorted(sorted, 0.5);

function quantileOfSorted(sorted: Float64Array, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability ${probability} does not lie between 0 and 1`);
  }
  const position = (sorted.length - 1) * probability;
  const below = at(sorted, Math.floor(position));
  const above = at(sorted, Math.ceil(position));
  return below + (position - Math.floor(position)) * (above - below);
}
