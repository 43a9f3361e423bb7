/** What an estimate of a ratio says: shared by the paired and the unpaired estimator. */

/** A ratio with its interval and the test of "the ratio is 1". */
export interface BoundedRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /**
   * Probability with which such an interval holds the true ratio, between 0 and 1. An interval from ranks can
   * reach only certain levels: this is the one reached, at least the one asked for.
   */
  readonly confidence: number;
  /** Two-sided. */
  readonly pValue: number;
}

/** A ratio from a single value on a side: nothing tells its error, so there is no interval and no test. */
export interface UnboundedRatio {
  readonly ratio: number;
  readonly low: null;
  readonly high: null;
  readonly confidence: null;
  readonly pValue: null;
}

export interface EstimateOptions {
  /** Confidence asked for, between 0 and 1 exclusive; default 0.95. */
  readonly confidence?: number;
}

const defaultConfidence = 0.95;

/** @throws RangeError unless the confidence lies between 0 and 1. */
export function requestedConfidence(options: EstimateOptions): number {
  const { confidence = defaultConfidence } = options;
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence ${confidence} does not lie between 0 and 1`);
  }
  return confidence;
}

export interface LogInterval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
}

/**
 * From logarithms to ratios. The interval is stretched to its estimate where rounding would leave that outside
 * (equal values), or where a t interval of tiny confidence around the mean is narrower than its distance from
 * the Hodges-Lehmann estimate.
 */
export function boundedRatio(
  logRatio: number,
  interval: LogInterval,
  pValue: number,
): BoundedRatio {
  const ratio = Math.exp(logRatio);
  return {
    ratio,
    low: Math.min(ratio, Math.exp(interval.low)),
    high: Math.max(ratio, Math.exp(interval.high)),
    confidence: interval.confidence,
    pValue,
  };
}

export const unboundedRatio = (logRatio: number): UnboundedRatio => ({
  ratio: Math.exp(logRatio),
  low: null,
  high: null,
  confidence: null,
  pValue: null,
});
