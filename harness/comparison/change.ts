import type { ConfigurationId } from '../configurations.js';
import { distinguishableInFamily } from '../statistics/distinguish.js';
import type { EstimateOptions } from '../statistics/estimate.js';
import { type Estimator, family, strictestConfidence } from '../statistics/family.js';
import { unpairedRatio, type UnpairedRatioEstimate } from '../statistics/mann-whitney.js';
import { floorOf } from '../statistics/noise-floor.js';
import { pairedRatio, type RatioEstimate } from '../statistics/paired-ratio.js';
import type { ComparedRun, Series } from './compared-run.js';

/**
 * How two sides are held together: by `rounds` where both were measured in the same rounds of one run, `apart` where
 * they were not, and `published` where one of them is a list of single figures, which has neither interval nor test.
 */
export type Pairing = 'rounds' | 'apart' | 'published';

export type ChangeEstimate = RatioEstimate | UnpairedRatioEstimate;

/** `~` for what is not distinguishable; `untested` where nothing can tell whether it is. */
export type Verdict = 'worse' | 'better' | 'indistinguishable' | 'untested';

/** How the overhead of a configuration differs: the candidate's over the base's, so above 1 is worse. */
export interface Change {
  readonly configuration: ConfigurationId;
  readonly estimate: ChangeEstimate;
  /** By Holm over the configurations of the comparison; null where there is no test. */
  readonly adjustedPValue: number | null;
  readonly verdict: Verdict;
}

/** What a change is worked out from. */
export type OverheadSource = Pick<ComparedRun, 'overheads' | 'aaRatios'>;

export interface Sides {
  readonly base: OverheadSource;
  readonly candidate: OverheadSource;
  readonly pairing: Pairing;
}

/** The estimator of the change from one series to another; null where they have nothing in common. */
export function changeEstimator(
  base: Series,
  candidate: Series,
  pairing: Pairing,
): Estimator<ChangeEstimate> | null {
  if (pairing !== 'rounds') {
    if (base.size === 0 || candidate.size === 0) return null;
    const [baseline, changed] = [[...base.values()], [...candidate.values()]];
    return (options) => unpairedRatio(changed, baseline, options);
  }
  const ratios = [...candidate].flatMap(([round, value]) => {
    const beside = base.get(round);
    return beside === undefined ? [] : [value / beside];
  });
  return ratios.length === 0 ? null : (options) => pairedRatio(ratios, options);
}

/**
 * The noise floor of a comparison of so many configurations, a ratio of at least 1: how far the A/A pairs of the one
 * side are from those of the other, by the very estimator that the overheads go through. An A/A pair is an overhead
 * whose true change is none, so every ratio within that interval is one that these two runs could show for no change.
 *
 * The floors of the two runs would not do in its place: each is about one sample of rounds, a change about the
 * difference of two. And six configurations have six chances to come out beyond it by luck, so the interval is the one
 * that holds for all of them together. `make simulate-statistics` shows what it lets through, a few comparisons in a
 * thousand, and what it costs in rounds. Null without A/A pairs on both sides.
 */
export function comparisonFloor(
  { base, candidate, pairing }: Sides,
  configurationCount: number,
  options: EstimateOptions = {},
): number | null {
  const estimator = changeEstimator(base.aaRatios, candidate.aaRatios, pairing);
  const confidence = strictestConfidence(configurationCount, options);
  return estimator === null ? null : floorOf(estimator({ confidence }));
}

export interface JudgedChanges {
  readonly changes: readonly Change[];
  readonly noiseFloor: number | null;
}

/** The change of each configuration that both sides have, judged together, in the order given. */
export function changesOf(
  configurations: readonly ConfigurationId[],
  sides: Sides,
  options: EstimateOptions = {},
): JudgedChanges {
  const comparable = configurations.flatMap((configuration) => {
    const estimator = changeEstimator(
      sides.base.overheads(configuration),
      sides.candidate.overheads(configuration),
      sides.pairing,
    );
    return estimator === null ? [] : [{ configuration, estimator }];
  });
  const noiseFloor = comparisonFloor(sides, comparable.length, options);
  const members = family(
    comparable.map(({ estimator }) => estimator),
    options,
  );
  const changes = members.flatMap((member, index) => {
    const configuration = comparable[index]?.configuration;
    if (configuration === undefined) return [];
    const { estimate, adjustedPValue } = member;
    const told = noiseFloor !== null && distinguishableInFamily(member, noiseFloor, options);
    return [{ configuration, estimate, adjustedPValue, verdict: verdictOf(estimate, told) }];
  });
  return { changes, noiseFloor };
}

export const verdictOf = ({ ratio, low }: ChangeEstimate, distinguished: boolean): Verdict => {
  if (low === null) return 'untested';
  if (!distinguished) return 'indistinguishable';
  return ratio > 1 ? 'worse' : 'better';
};
