/** Runs held against each other on their overheads: what they are within a round, no machine's seconds are. */
import { baselineId, configurationIds, type ConfigurationId } from '../configurations.js';
import { distinguishable } from '../statistics/distinguish.js';
import type { EstimateOptions } from '../statistics/estimate.js';
import { type DifferenceEstimate, pairedDifference } from '../statistics/paired-difference.js';
import { pairedRatio, type RatioEstimate } from '../statistics/paired-ratio.js';
import {
  type Change,
  changeEstimator,
  type ChangeEstimate,
  changesOf,
  type Pairing,
  type Sides,
  type Verdict,
  verdictOf,
} from './change.js';
import { type ComparedRun, comparedRun, type Series, type Subject } from './compared-run.js';
import { type ComparedFact, comparedFacts, type Mismatch, mismatchesOf } from './facts.js';
import { geometricMeanOverheads } from './geometric-mean.js';

/** Plain data throughout, so that it can be stored as JSON or put into a page. */
export interface Comparison {
  readonly base: Side;
  readonly candidates: readonly CandidateComparison[];
  /** Environment and premises of every side; `values` are in the order base, candidates. */
  readonly facts: readonly ComparedFact[];
  /** Of every interval, and what Holm's test is held to. */
  readonly confidence: number;
}

export interface Side {
  readonly name: string;
  readonly kind: Subject['kind'];
  readonly rows: readonly SideRow[];
  readonly failureCount: number;
}

/** What a side says of one configuration on its own. */
export interface SideRow {
  readonly configuration: ConfigurationId;
  /** Median over the rounds. */
  readonly wallSeconds: number | null;
  /** Null for `no-trace`, and where no round has both. */
  readonly overhead: RatioEstimate | null;
  readonly addedMicrosecondsPerEvent: DifferenceEstimate | null;
}

export interface CandidateComparison {
  readonly side: Side;
  readonly pairing: Pairing;
  /** At least 1; null without A/A pairs on both sides, and then nothing is distinguishable. */
  readonly noiseFloor: number | null;
  /** Premises that the two do not share: their overheads are of different things. */
  readonly mismatches: readonly Mismatch[];
  /** Of the traced configurations that both have, in the note's order. */
  readonly changes: readonly Change[];
  /** Over the configurations of `changes`; null where no round has them all. */
  readonly geometricMean: GeometricMean | null;
}

export interface GeometricMean {
  readonly configurations: readonly ConfigurationId[];
  readonly base: RatioEstimate;
  readonly candidate: RatioEstimate;
  readonly estimate: ChangeEstimate;
  readonly verdict: Verdict;
}

const defaultConfidence = 0.95;

/** @throws RangeError for a confidence outside 0 to 1. */
export function compareRuns(
  base: Subject,
  candidates: readonly Subject[],
  options: EstimateOptions = {},
): Comparison {
  const confidence = options.confidence ?? defaultConfidence;
  const baseRun = comparedRun(base);
  return {
    base: sideOf(baseRun, { confidence }),
    candidates: candidates.map((candidate) =>
      candidateComparison(baseRun, comparedRun(candidate), { confidence }),
    ),
    facts: comparedFacts([base, ...candidates]),
    confidence,
  };
}

function candidateComparison(
  base: ComparedRun,
  candidate: ComparedRun,
  options: EstimateOptions,
): CandidateComparison {
  const pairing = pairingOf(base.subject, candidate.subject);
  const sides: Sides = { base, candidate, pairing };
  const traced = configurationIds.filter((id) => id !== baselineId);
  const { changes, noiseFloor } = changesOf(traced, sides, options);
  return {
    side: sideOf(candidate, options),
    pairing,
    noiseFloor,
    mismatches: mismatchesOf(base.subject, candidate.subject),
    changes,
    geometricMean: geometricMeanOf(
      changes.map(({ configuration }) => configuration),
      sides,
      noiseFloor,
      options,
    ),
  };
}

/** Two runtimes of one run share its id and its rounds. */
function pairingOf(base: Subject, candidate: Subject): Pairing {
  if (base.kind === 'published' || candidate.kind === 'published') return 'published';
  return base.run.runId === candidate.run.runId ? 'rounds' : 'apart';
}

function geometricMeanOf(
  configurations: readonly ConfigurationId[],
  { base, candidate, pairing }: Sides,
  noiseFloor: number | null,
  options: EstimateOptions,
): GeometricMean | null {
  const [baseMeans, candidateMeans] = [base, candidate].map((side) =>
    geometricMeanOverheads(side, configurations),
  );
  if (baseMeans === undefined || candidateMeans === undefined) return null;
  const estimator = changeEstimator(baseMeans, candidateMeans, pairing);
  const baseOverhead = overheadOf(baseMeans, options);
  const candidateOverhead = overheadOf(candidateMeans, options);
  if (estimator === null || baseOverhead === null || candidateOverhead === null) return null;
  const estimate = estimator(options);
  const distinguished = noiseFloor !== null && distinguishable(estimate, noiseFloor);
  return {
    configurations,
    base: baseOverhead,
    candidate: candidateOverhead,
    estimate,
    verdict: verdictOf(estimate, distinguished),
  };
}

function sideOf(side: ComparedRun, options: EstimateOptions): Side {
  const { subject, configurations } = side;
  return {
    name: subject.name,
    kind: subject.kind,
    rows: configurations.map((configuration) => ({
      configuration,
      wallSeconds: side.wallSeconds(configuration),
      overhead:
        configuration === baselineId ? null : overheadOf(side.overheads(configuration), options),
      addedMicrosecondsPerEvent: addedOf(side.addedMicrosecondsPerEvent(configuration), options),
    })),
    failureCount:
      subject.kind === 'run'
        ? subject.run.measurements.filter(({ outcome }) => outcome === 'failed').length
        : 0,
  };
}

const overheadOf = (series: Series, options: EstimateOptions): RatioEstimate | null =>
  series.size === 0 ? null : pairedRatio([...series.values()], options);

const addedOf = (series: Series, options: EstimateOptions): DifferenceEstimate | null =>
  series.size === 0 ? null : pairedDifference([...series.values()], options);
