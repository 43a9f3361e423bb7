/** From the raw measurements of a run of the scaling to the cost of an event at every point. */
import { extent, median } from '../../statistics/quantiles.js';
import {
  type ScalingConfiguration,
  scalingConfigurations,
  seriesNames,
  type SeriesName,
  startUp,
} from './scaling-points.js';
import type { CompletedScaling, FailedScaling, ScalingRun } from './scaling-run.js';

export interface CostSpread {
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
}

export interface ScalingRow {
  readonly series: SeriesName;
  readonly x: number;
  readonly configuration: ScalingConfiguration;
  readonly roundCount: number;
  readonly eventCount: number;
  readonly siteCount: number;
  /** Time above `no-trace` of the same point and round for each event, over the rounds; start-up apart. */
  readonly nanosecondsPerEvent: CostSpread;
  /** The same, median, with the tracer's start-up in it; null where the program times itself. */
  readonly withStartUpNanosecondsPerEvent: number | null;
}

/** What the tracer adds to the start of a process that does nearly nothing. */
export interface StartUpCost {
  readonly configuration: ScalingConfiguration;
  readonly addedMilliseconds: CostSpread;
}

export interface ScalingSummary extends Omit<
  ScalingRun,
  'measurements' | 'kind' | 'schemaVersion'
> {
  /** By series, x, and configuration; points without a complete round are left out. */
  readonly rows: readonly ScalingRow[];
  readonly startUps: readonly StartUpCost[];
  readonly probe: string | null;
  readonly failures: readonly FailedScaling[];
}

const spreadOf = (values: readonly number[]): CostSpread => ({
  median: median(values),
  ...extent(values),
});

/** A traced repetition and `no-trace` at the same point in the same round. */
interface Pair {
  readonly baseline: CompletedScaling;
  readonly candidate: CompletedScaling;
}

type Find = (
  point: Pick<CompletedScaling, 'series' | 'x' | 'configuration' | 'round'>,
) => CompletedScaling | undefined;

const finder = (completed: readonly CompletedScaling[]): Find => {
  const keyOf = ({ series, x, configuration, round }: Parameters<Find>[0]): string =>
    `${series} ${x} ${configuration} ${round}`;
  const byKey = new Map(completed.map((each) => [keyOf(each), each]));
  return (point) => byKey.get(keyOf(point));
};

const addedSeconds = ({ baseline, candidate }: Pair): number =>
  (candidate.loopSeconds ?? candidate.wallSeconds) - (baseline.loopSeconds ?? baseline.wallSeconds);

const pairOf = (
  candidate: Pick<CompletedScaling, 'series' | 'x' | 'configuration' | 'round'>,
  find: Find,
): Pair | null => {
  const found = find(candidate);
  const baseline = find({ ...candidate, configuration: 'no-trace' });
  return found === undefined || baseline === undefined ? null : { baseline, candidate: found };
};

interface RoundCost {
  readonly nanosecondsPerEvent: number;
  readonly withStartUpNanosecondsPerEvent: number | null;
}

/** A list of none or one: a round without all that it takes has no cost. */
const roundCosts = (candidate: CompletedScaling, find: Find): RoundCost[] => {
  const pair = pairOf(candidate, find);
  if (pair === null || candidate.eventCount === 0) return [];
  const perEvent = (seconds: number): number => (1e9 * seconds) / candidate.eventCount;
  if (candidate.series !== 'corpus') {
    return [
      { nanosecondsPerEvent: perEvent(addedSeconds(pair)), withStartUpNanosecondsPerEvent: null },
    ];
  }
  const start = pairOf({ ...candidate, x: startUp }, find);
  if (start === null) return [];
  const added = addedSeconds(pair);
  return [
    {
      nanosecondsPerEvent: perEvent(added - addedSeconds(start)),
      withStartUpNanosecondsPerEvent: perEvent(added),
    },
  ];
};

const rowOf = (candidates: readonly CompletedScaling[], find: Find): ScalingRow[] => {
  const [first] = candidates;
  const costs = candidates.flatMap((candidate) => roundCosts(candidate, find));
  if (first === undefined || costs.length === 0) return [];
  const { series, x, configuration, eventCount, siteCount } = first;
  const withStartUp = costs.flatMap(({ withStartUpNanosecondsPerEvent }) =>
    withStartUpNanosecondsPerEvent === null ? [] : [withStartUpNanosecondsPerEvent],
  );
  return [
    {
      series,
      x,
      configuration,
      roundCount: costs.length,
      eventCount,
      siteCount,
      nanosecondsPerEvent: spreadOf(costs.map(({ nanosecondsPerEvent }) => nanosecondsPerEvent)),
      withStartUpNanosecondsPerEvent: withStartUp.length === 0 ? null : median(withStartUp),
    },
  ];
};

const startUpOf = (
  configuration: ScalingConfiguration,
  completed: readonly CompletedScaling[],
  find: Find,
): StartUpCost[] => {
  const added = completed
    .filter((each) => each.configuration === configuration && isStartUp(each))
    .flatMap((candidate) => pairOf(candidate, find) ?? [])
    .map((pair) => 1000 * addedSeconds(pair));
  return added.length === 0 ? [] : [{ configuration, addedMilliseconds: spreadOf(added) }];
};

const isStartUp = ({ series, x }: CompletedScaling): boolean =>
  series === 'corpus' && x === startUp;

/** The summary of a run, complete or not. */
export const summariseScaling = (scaling: ScalingRun): ScalingSummary => {
  const { runId, startedAt, seed, rounds, environment, measurements } = scaling;
  const completed = measurements.filter((each) => each.outcome === 'completed');
  const find = finder(completed);
  const rows = seriesNames.flatMap((series) => {
    const own = completed.filter((each) => each.series === series && !isStartUp(each));
    const xs = [...new Set(own.map(({ x }) => x))].sort((a, b) => a - b);
    return xs.flatMap((x) =>
      scalingConfigurations.flatMap((configuration) =>
        rowOf(
          own.filter((each) => each.x === x && each.configuration === configuration),
          find,
        ),
      ),
    );
  });
  return {
    runId,
    startedAt,
    seed,
    rounds,
    environment,
    rows,
    startUps: scalingConfigurations.flatMap((configuration) =>
      startUpOf(configuration, completed, find),
    ),
    probe: completed.find(({ probe }) => probe !== null)?.probe ?? null,
    failures: measurements.filter((each) => each.outcome === 'failed'),
  };
};
