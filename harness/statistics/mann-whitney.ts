import {
  boundedRatio,
  requestedConfidence,
  unboundedRatio,
  type BoundedRatio,
  type EstimateOptions,
  type UnboundedRatio,
} from './estimate.js';
import { pairwiseDifferences } from './hodges-lehmann.js';
import { rankInterval, twoSidedPValue } from './null-distribution.js';
import { medianOfSorted } from './quantiles.js';
import { approximateRankSumTail, exactRankSumTail, tieSizes } from './rank-sum.js';
import { logarithms, mean, sampleVariance, sum } from './samples.js';
import { studentInterval, type MeanOfLogs } from './student-t.js';

interface SampleSizes {
  readonly candidateCount: number;
  readonly baselineCount: number;
}

/** `method` tells them apart, and so does `low === null`: `single` when a side has one value, so no interval. */
export type UnpairedRatioEstimate = SampleSizes &
  (
    | (BoundedRatio & {
        readonly method: 'mann-whitney-exact' | 'mann-whitney-normal' | 'welch-log-t';
      })
    | (UnboundedRatio & { readonly method: 'single' })
  );

/** From this size of a sample on the normal approximation serves, as in R's wilcox.test. */
const approximateFromCount = 50;

/**
 * The ratio of candidate to baseline for two samples that were collected apart: another day, another machine.
 * Such samples are ratios themselves (overheads), or µs per event; never seconds of different machines.
 *
 * `ratio` is exp of the Hodges-Lehmann shift of the logarithms (median of all differences), with the Mann-Whitney
 * interval and test: exact for fewer than 50 values a side without ties; else by the normal approximation with
 * corrections for ties and continuity. Samples too small for the confidence (three against three at 95 %) get
 * Welch's t interval on the logarithms.
 *
 * Source: Hollander, Wolfe & Chicken, Nonparametric Statistical Methods, 3rd ed., sections 4.1 to 4.3; Welch,
 * The generalization of "Student's" problem, Biometrika 34 (1947), 28-35.
 * @throws RangeError for an empty sample, a value that is not a finite number above 0, a confidence outside 0 to 1.
 */
export function unpairedRatio(
  candidate: readonly number[],
  baseline: readonly number[],
  options: EstimateOptions = {},
): UnpairedRatioEstimate {
  const confidence = requestedConfidence(options);
  const candidateLogs = logarithms(candidate);
  const baselineLogs = logarithms(baseline);
  const candidateCount = candidateLogs.length;
  const baselineCount = baselineLogs.length;
  const counts = { candidateCount, baselineCount };
  const differences = pairwiseDifferences(candidateLogs, baselineLogs);
  const logRatio = medianOfSorted(differences);
  if (Math.min(candidateCount, baselineCount) === 1) {
    return { method: 'single', ...counts, ...unboundedRatio(logRatio) };
  }
  const ties = tieSizes([...candidateLogs, ...baselineLogs]);
  const exact = ties.length === 0 && Math.max(candidateCount, baselineCount) < approximateFromCount;
  const lowerTail = exact
    ? exactRankSumTail(candidateCount, baselineCount)
    : approximateRankSumTail(candidateCount, baselineCount, ties);
  const ranked = rankInterval(differences, lowerTail, confidence);
  if (ranked !== null) {
    const pValue = twoSidedPValue(lowerTail, mannWhitneyU(differences), differences.length);
    const method = exact ? 'mann-whitney-exact' : 'mann-whitney-normal';
    return { method, ...counts, ...boundedRatio(logRatio, ranked, pValue) };
  }
  const student = studentInterval(welch(candidateLogs, baselineLogs), confidence);
  return { method: 'welch-log-t', ...counts, ...boundedRatio(logRatio, student, student.pValue) };
}

/** How many candidates lie above how many baselines; an equal pair counts half. */
function mannWhitneyU(differences: Float64Array): number {
  return differences.reduce(
    (u, difference) => u + (difference > 0 ? 1 : difference === 0 ? 0.5 : 0),
    0,
  );
}

function welch(candidateLogs: readonly number[], baselineLogs: readonly number[]): MeanOfLogs {
  const parts = [candidateLogs, baselineLogs].map((logs) => ({
    squaredError: sampleVariance(logs) / logs.length,
    degreesOfFreedom: logs.length - 1,
  }));
  const squaredError = sum(parts.map((part) => part.squaredError));
  const weights = sum(parts.map((part) => part.squaredError ** 2 / part.degreesOfFreedom));
  return {
    mean: mean(candidateLogs) - mean(baselineLogs),
    standardError: Math.sqrt(squaredError),
    // Without any spread the formula is 0/0, and every number of degrees gives the same empty margin.
    degreesOfFreedom: weights === 0 ? 1 : squaredError ** 2 / weights,
  };
}
