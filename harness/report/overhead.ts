import { baselineId, type ConfigurationId } from '../configurations.js';
import type { CompletedMeasurement } from '../measurement.js';
import { distinguishableInFamily } from '../statistics/distinguish.js';
import { family } from '../statistics/family.js';
import { noiseFloor } from '../statistics/noise-floor.js';
import { pairedRatio, type RatioEstimate } from '../statistics/paired-ratio.js';
import { type Pair, pairsOf } from '../comparison/pairs.js';

/** Wall time of a configuration over that of `no-trace` in the same round. */
export type Overhead =
  | { readonly kind: 'baseline' }
  | {
      readonly kind: 'estimated';
      readonly estimate: RatioEstimate;
      /** By Holm, over the configurations of the run; null where a single round leaves no test. */
      readonly adjustedPValue: number | null;
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

/** The overhead of each of the configurations, judged together. */
export const overheadsOf = (
  configurations: readonly ConfigurationId[],
  completed: readonly CompletedMeasurement[],
  floor: NoiseFloor | null,
): ReadonlyMap<ConfigurationId, Overhead> => {
  const measured = configurations
    .filter((configuration) => configuration !== baselineId)
    .map((configuration) => ({
      configuration,
      ratios: wallRatios(pairsOf(completed, configuration)),
    }))
    .filter(({ ratios }) => ratios.length > 0);
  const members = family(
    measured.map(
      ({ ratios }) =>
        (options) =>
          pairedRatio(ratios, options),
    ),
  );
  const estimated = members.map((member, index) => {
    const { estimate, adjustedPValue } = member;
    const told = floor !== null && distinguishableInFamily(member, floor.ratio);
    const overhead = {
      kind: 'estimated' as const,
      estimate,
      adjustedPValue,
      distinguishable: told,
    };
    return [measured[index]?.configuration, overhead] as const;
  });
  const known = new Map<ConfigurationId | undefined, Overhead>([
    [baselineId, { kind: 'baseline' }],
    ...estimated,
  ]);
  return new Map(configurations.map((id) => [id, known.get(id) ?? { kind: 'unknown' }]));
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
