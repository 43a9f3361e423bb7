import { type EstimateOptions, requestedConfidence } from './estimate.js';
import { pairedLocation } from './paired-location.js';
import { ascending } from './samples.js';

/** A difference in the unit of its values. The interval is null for a single value. */
export interface DifferenceEstimate {
  readonly difference: number;
  readonly interval: {
    readonly low: number;
    readonly high: number;
    /** The level that the interval reaches, at least the one asked for. */
    readonly confidence: number;
  } | null;
  readonly pairCount: number;
}

/**
 * The difference between two costs from one difference a round, each of two repetitions of the same round: estimate and
 * interval as in paired-ratio.ts, without the logarithms.
 * @throws RangeError for no differences, one that is not finite, a confidence outside 0 to 1.
 */
export function pairedDifference(
  differences: readonly number[],
  options: EstimateOptions = {},
): DifferenceEstimate {
  const confidence = requestedConfidence(options);
  const values = [...ascending(differences)];
  const { centre, interval } = pairedLocation(values, confidence);
  return {
    difference: centre,
    // A t interval lies around the mean, and may leave the estimate out.
    interval: interval && {
      low: Math.min(centre, interval.low),
      high: Math.max(centre, interval.high),
      confidence: interval.confidence,
    },
    pairCount: values.length,
  };
}
