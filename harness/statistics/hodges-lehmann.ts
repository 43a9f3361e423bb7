/**
 * The sets whose medians are the Hodges-Lehmann estimates and whose order statistics bound their intervals.
 * Source: Hodges & Lehmann, Estimates of location based on rank tests, Annals of Mathematical Statistics 34
 * (1963), 598-611.
 */
import { at } from './samples.js';

/** Means of every pair of values, each value with itself too: n(n+1)/2 of them, ascending. */
export function walshAverages(values: readonly number[]): Float64Array {
  const averages = new Float64Array((values.length * (values.length + 1)) / 2);
  let filled = 0;
  values.forEach((value, index) => {
    for (let other = index; other < values.length; other++) {
      averages[filled++] = (value + at(values, other)) / 2;
    }
  });
  return averages.sort();
}

/** Every value of the one sample minus every value of the other, ascending. */
export function pairwiseDifferences(
  minuends: readonly number[],
  subtrahends: readonly number[],
): Float64Array {
  return Float64Array.from(
    minuends.flatMap((minuend) => subtrahends.map((subtrahend) => minuend - subtrahend)),
  ).sort();
}
