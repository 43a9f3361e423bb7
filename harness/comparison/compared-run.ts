/** A side of a comparison, whatever it was stored as: a measured run, or the figures that the note published. */
import { baselineId, type ConfigurationId, configurationIds } from '../configurations.js';
import type { CompletedMeasurement, Run } from '../measurement.js';
import { median } from '../statistics/quantiles.js';
import type { PublishedNote } from '../store/published-note.js';
import { type Pair, pairsOf } from './pairs.js';

/** What the user asked to compare, under the name that the tables show. A run has one runtime: see runtimeSlices. */
export type Subject =
  | { readonly name: string; readonly kind: 'run'; readonly run: Run }
  | { readonly name: string; readonly kind: 'published'; readonly note: PublishedNote };

/** One figure a round; what was published without rounds has one figure, in no round. */
export type Series = ReadonlyMap<number, number>;

export interface ComparedRun {
  readonly subject: Subject;
  readonly configurations: readonly ConfigurationId[];
  /** Wall time over that of `no-trace` of the same round; empty where no round has both. */
  readonly overheads: (configuration: ConfigurationId) => Series;
  /** Wall time above that of `no-trace` of the same round, per event. */
  readonly addedMicrosecondsPerEvent: (configuration: ConfigurationId) => Series;
  /** Median over the rounds; null where nothing completed. */
  readonly wallSeconds: (configuration: ConfigurationId) => number | null;
  /** The second `no-trace` of a round over the first; empty for what was published. */
  readonly aaRatios: Series;
}

const noRound = 0;

export const comparedRun = (subject: Subject): ComparedRun =>
  subject.kind === 'run' ? measured(subject, subject.run) : published(subject, subject.note);

function measured(subject: Subject, { measurements }: Run): ComparedRun {
  const completed = measurements.filter((measurement) => measurement.outcome === 'completed');
  const secondsOf = (configuration: ConfigurationId): number[] =>
    completed
      .filter((each) => each.configuration === configuration && each.occurrence === 0)
      .map(({ wallSeconds }) => wallSeconds);
  return {
    subject,
    configurations: configurationIds.filter((id) => secondsOf(id).length > 0),
    overheads: (configuration) => ratioSeries(pairsOf(completed, configuration)),
    addedMicrosecondsPerEvent: (configuration) => addedSeries(completed, configuration),
    wallSeconds: (configuration) => medianOrNull(secondsOf(configuration)),
    aaRatios: ratioSeries(pairsOf(completed, baselineId, 1)),
  };
}

const ratioSeries = (pairs: readonly Pair[]): Series =>
  new Map(
    pairs
      .map(
        ({ baseline, candidate }) =>
          [candidate.round, candidate.wallSeconds / baseline.wallSeconds] as const,
      )
      .filter(([, ratio]) => ratio > 0 && Number.isFinite(ratio)),
  );

const addedSeries = (
  completed: readonly CompletedMeasurement[],
  configuration: ConfigurationId,
): Series =>
  new Map(
    pairsOf(completed, configuration)
      .filter(({ candidate }) => candidate.eventCount > 0)
      .map(({ baseline, candidate }) => [
        candidate.round,
        (1e6 * (candidate.wallSeconds - baseline.wallSeconds)) / candidate.eventCount,
      ]),
  );

function published(subject: Subject, { rows }: PublishedNote): ComparedRun {
  const rowOf = (id: ConfigurationId) => rows.find(({ configuration }) => configuration === id);
  const baselineSeconds = rowOf(baselineId)?.wallSeconds;
  // The note counted its events in some of its rows only; the program, and so their number, is the same in all.
  const eventCount = medianOrNull(rows.flatMap((row) => row.eventCount ?? []));
  const single = (value: number | undefined): Series =>
    new Map(value === undefined ? [] : [[noRound, value]]);
  const added = (id: ConfigurationId): number | undefined => {
    const seconds = rowOf(id)?.wallSeconds;
    return id === baselineId ||
      seconds === undefined ||
      baselineSeconds === undefined ||
      eventCount === null
      ? undefined
      : (1e6 * (seconds - baselineSeconds)) / eventCount;
  };
  return {
    subject,
    configurations: configurationIds.filter((id) => rowOf(id) !== undefined),
    // As printed: those are the figures that its readers know.
    overheads: (configuration) => single(rowOf(configuration)?.printed.ratio),
    addedMicrosecondsPerEvent: (configuration) => single(added(configuration)),
    wallSeconds: (configuration) => rowOf(configuration)?.printed.wallSeconds ?? null,
    aaRatios: new Map(),
  };
}

const medianOrNull = (values: readonly number[]): number | null =>
  values.length === 0 ? null : median(values);
