/** Student's t: tail, quantile, and the interval and test of a mean. Degrees of freedom need not be whole. */
import type { LogInterval } from './estimate.js';
import { regularisedBeta } from './incomplete-beta.js';

/**
 * P(|T| > t) for t ≥ 0 and at least one degree of freedom.
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.5.27 and 26.7.1.
 */
export function twoSidedTail(t: number, degreesOfFreedom: number): number {
  if (t === Infinity) {
    return 0;
  }
  const scale = degreesOfFreedom + t * t;
  return regularisedBeta(degreesOfFreedom / scale, (t * t) / scale, degreesOfFreedom / 2, 0.5);
}

/** The t with P(|T| ≤ t) = confidence: the 97.5 % quantile for the confidence 0.95. */
export function criticalT(confidence: number, degreesOfFreedom: number): number {
  const exceeds = (t: number): boolean => twoSidedTail(t, degreesOfFreedom) > 1 - confidence;
  let low = 0;
  let high = 1;
  while (exceeds(high)) {
    low = high;
    high *= 2;
  }
  // Bisection down to neighbouring numbers: the tail falls with t, so nothing can go astray.
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) {
      return high;
    }
    if (exceeds(middle)) {
      low = middle;
    } else {
      high = middle;
    }
  }
}

export interface MeanOfLogs {
  readonly mean: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/** Interval of a mean of logarithms, and the two-sided test of 0; equal values leave no error at all. */
export function studentInterval(
  { mean, standardError, degreesOfFreedom }: MeanOfLogs,
  confidence: number,
): LogInterval & { readonly pValue: number } {
  const margin = criticalT(confidence, degreesOfFreedom) * standardError;
  const t = mean === 0 ? 0 : Math.abs(mean) / standardError;
  return {
    low: mean - margin,
    high: mean + margin,
    confidence,
    pValue: twoSidedTail(t, degreesOfFreedom),
  };
}
