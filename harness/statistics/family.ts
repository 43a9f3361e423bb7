import {
  type BoundedRatio,
  type EstimateOptions,
  requestedConfidence,
  type UnboundedRatio,
} from './estimate.js';
import { holm } from './holm.js';

/** One comparison of several, as a function of what is asked of it. */
export type Estimator<Estimate extends BoundedRatio | UnboundedRatio> = (
  options: EstimateOptions,
) => Estimate;

export interface FamilyMember<Estimate extends BoundedRatio | UnboundedRatio> {
  /** With its interval at the confidence asked for, as if it stood alone. */
  readonly estimate: Estimate;
  /** By Holm, over the whole family; null where the estimate has no test. */
  readonly adjustedPValue: number | null;
}

/** What an interval has to reach for `count` of them to hold together with the confidence asked for (Bonferroni). */
export const strictestConfidence = (count: number, options: EstimateOptions = {}): number =>
  1 - (1 - requestedConfidence(options)) / Math.max(1, count);

/**
 * Several comparisons that are read together: each on its own at 95 % would call one of six a difference in every fourth
 * run where there is none.
 *
 * The tests are those that can reach the strictest level that Holm may ask of one of them:
 * six signed ranks cannot give a p-value below 1/32, so nothing would ever be found in six rounds; they give way to
 * Student's t, as they do for an interval that they cannot reach.
 */
export function family<Estimate extends BoundedRatio | UnboundedRatio>(
  estimators: readonly Estimator<Estimate>[],
  options: EstimateOptions = {},
): readonly FamilyMember<Estimate>[] {
  const confidence = requestedConfidence(options);
  const strictest = { confidence: strictestConfidence(estimators.length, options) };
  const adjusted = holm(estimators.map((estimate) => estimate(strictest).pValue));
  return estimators.map((estimate, index) => ({
    estimate: estimate({ confidence }),
    adjustedPValue: adjusted[index] ?? null,
  }));
}
