/** From the raw measurements of the builds to their effective times and ratios. Pure. */
import type { RatioEstimate } from '../../statistics/paired-ratio.js';
import type { PublishedNote } from '../../store/published-note.js';
import { effectiveSeconds } from '../untraced-workload.js';
import {
  floorOf,
  isDistinguishable,
  medianOrNull,
  pairsByRound,
  ratioWithinRounds,
} from '../within-rounds.js';
import type { BuildRun, CompletedBuild, FailedBuild } from './build-record.js';
import { observableId, plainId } from './build-table.js';

type PublishedBuild = PublishedNote['builds'][number];

export interface BuildRow {
  readonly build: BuildRun['builds'][number];
  readonly repetitionCount: number;
  /** Medians; null where no repetition completed. */
  readonly wallSeconds: number | null;
  /** 100 for one core kept busy. */
  readonly cpuPercent: number | null;
  /** Wall time times CPU %. */
  readonly effectiveSeconds: number | null;
  /** Against the plain build in the same round; null for itself. */
  readonly effectiveRatio: RatioEstimate | null;
  readonly wallRatio: RatioEstimate | null;
  /** Whether the effective time lies beyond what this record shows for no difference at all. */
  readonly distinguishable: boolean;
  /** The note's build that stands nearest to it. */
  readonly published: PublishedBuild | null;
}

export interface BuildSummary extends Omit<BuildRun, 'measurements' | 'kind' | 'schemaVersion'> {
  readonly rows: readonly BuildRow[];
  /** Of effective time, at least 1; null before the first A/A pair is complete. */
  readonly noiseFloor: number | null;
  readonly failures: readonly FailedBuild[];
}

const wallSeconds = (each: CompletedBuild): number => each.wallSeconds;

/** The note compared its plain build with one that DTrace can observe. */
const publishedOf = ({ builds }: PublishedNote, id: string): PublishedBuild | null => {
  const [plain, observable] = builds;
  return (id === plainId ? plain : id === observableId ? observable : undefined) ?? null;
};

/** The summary of a record, complete or not. */
export const summariseBuilds = (run: BuildRun, note: PublishedNote): BuildSummary => {
  const { runId, startedAt, seed, rounds, environment, corpus, builds, measurements } = run;
  const completed = measurements.filter((each) => each.outcome === 'completed');
  const takesOf = (id: string, occurrence = 0): readonly CompletedBuild[] =>
    completed.filter((each) => each.contender === id && each.occurrence === occurrence);
  const plain = takesOf(plainId);
  const floor = floorOf(pairsByRound(plain, takesOf(plainId, 1)), effectiveSeconds);
  const rowOf = (build: BuildRow['build']): BuildRow => {
    const own = takesOf(build.id);
    const pairs = build.id === plainId ? [] : pairsByRound(plain, own);
    const effectiveRatio = ratioWithinRounds(pairs, effectiveSeconds);
    return {
      build,
      repetitionCount: own.length,
      wallSeconds: medianOrNull(own.map(wallSeconds)),
      cpuPercent: medianOrNull(
        own.map((each) => (100 * effectiveSeconds(each)) / each.wallSeconds),
      ),
      effectiveSeconds: medianOrNull(own.map(effectiveSeconds)),
      effectiveRatio,
      wallRatio: ratioWithinRounds(pairs, wallSeconds),
      distinguishable: isDistinguishable(effectiveRatio, floor),
      published: publishedOf(note, build.id),
    };
  };
  return {
    ...{ runId, startedAt, seed, rounds, environment, corpus, builds },
    rows: builds.map(rowOf),
    noiseFloor: floor,
    failures: measurements.filter((each) => each.outcome === 'failed'),
  };
};
