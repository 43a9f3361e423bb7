import { baselineId, type ConfigurationId } from '../configurations.js';
import type { CompletedMeasurement } from '../measurement.js';
import { distinguishable } from '../statistics/distinguish.js';
import { noiseFloor } from '../statistics/noise-floor.js';
import { pairedRatio, type RatioEstimate } from '../statistics/paired-ratio.js';
import { type Pair, pairsOf } from '../comparison/pairs.js';

/** Wall time of a configuration over that of `no-trace` in the same round. */
export type Overhead =
  | { readonly kind: 'baseline' }
  | {
      readonly kind: 'estimated';
      readonly estimate: RatioEstimate;
      /** Whether the overhead lies beyond what this run shows for no difference at all. */
      readonly distinguishable: boolean;
    }
  /** No round has both repetitions. */
  | { readonly kind: 'unknown' };

export interface NoiseFloor {
  /** At least 1; see statistics/noise-floor.ts. */
  readonly ratio: number;
  readonly pairCount: number;
}

const wallRatios = (pairs: readonly Pair[]): number[] =>
  pairs
    .map(({ baseline, candidate }) => candidate.wallSeconds / baseline.wallSeconds)
    .filter((ratio) => ratio > 0 && Number.isFinite(ratio));

export const noiseFloorOf = (completed: readonly CompletedMeasurement[]): NoiseFloor | null => {
  const ratios = wallRatios(pairsOf(completed, baselineId, 1));
  return ratios.length === 0 ? null : { ratio: noiseFloor(ratios), pairCount: ratios.length };
};

export const overheadOf = (
  configuration: ConfigurationId,
  completed: readonly CompletedMeasurement[],
  floor: NoiseFloor | null,
): Overhead => {
  if (configuration === baselineId) return { kind: 'baseline' };
  const ratios = wallRatios(pairsOf(completed, configuration));
  if (ratios.length === 0) return { kind: 'unknown' };
  const estimate = pairedRatio(ratios);
  return {
    kind: 'estimated',
    estimate,
    distinguishable: floor !== null && distinguishable(estimate, floor.ratio),
  };
};

/** The ratio itself: 1 for the baseline, null where it is unknown. */
export const ratioOf = (overhead: Overhead): number | null => {
  switch (overhead.kind) {
    case 'baseline':
      return 1;
    case 'estimated':
      return overhead.estimate.ratio;
    case 'unknown':
      return null;
  }
};
