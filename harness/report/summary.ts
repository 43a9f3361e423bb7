/** From the raw measurements of a run to the figures that every format of the report shows. */
import { configurations, type ConfigurationId } from '../configurations.js';
import type { CompletedMeasurement, FailedMeasurement, Run } from '../measurement.js';
import type { PublishedNote, PublishedRow } from '../store/published-note.js';
import { type Costs, costsOf, tracedEventCountOf } from './costs.js';
import { type NoiseFloor, noiseFloorOf, type Overhead, overheadsOf } from './overhead.js';
import { type OutlyingRepetition, outlyingRepetitions } from './outlying-repetitions.js';

/** What a summary takes from its run as it is. */
type About = Pick<
  Run,
  'runId' | 'startedAt' | 'rounds' | 'environment' | 'corpus' | 'granularity' | 'probe' | 'audits'
>;

export interface Summary extends About {
  /** The configurations that were measured, in the note's order. */
  readonly rows: readonly ConfigurationSummary[];
  /** Null before the first A/A pair is complete. */
  readonly noiseFloor: NoiseFloor | null;
  /** Events that a traced repetition executes; null before the first completed. */
  readonly tracedEventCount: number | null;
  readonly failures: readonly FailedMeasurement[];
  /** Repetitions that took far longer or shorter than the others of their configuration; in every figure all the same. */
  readonly outliers: readonly OutlyingRepetition[];
  /** Repetitions that the plan has, and how many of them were taken. */
  readonly repetitions: { readonly planned: number; readonly taken: number };
  /** Where the published figures are from; null where the report stands alone. */
  readonly note: Pick<PublishedNote, 'title' | 'environment'> | null;
}

export interface ConfigurationSummary {
  readonly configuration: ConfigurationId;
  /** Every completed repetition, the second of an A/A pair among them, in the order taken. */
  readonly repetitions: readonly CompletedMeasurement[];
  readonly failureCount: number;
  readonly overhead: Overhead;
  /** Null where no repetition completed. */
  readonly costs: Costs | null;
  readonly published: PublishedRow | null;
}

/**
 * The summary of a run of one runtime (see runtime-slices.ts), complete or not, beside the note's figures where they are given. Statistics are over completed
 * repetitions; `no-trace` counts with its first repetition of a round, the second is for the noise floor alone.
 */
export const summarise = (run: Run, note?: PublishedNote): Summary => {
  const { runId, startedAt, rounds, environment, corpus, granularity, probe, measurements } = run;
  const completed = measurements.filter((measurement) => measurement.outcome === 'completed');
  const failures = measurements.filter((measurement) => measurement.outcome === 'failed');
  const noiseFloor = noiseFloorOf(completed);
  const tracedEventCount = tracedEventCountOf(completed);
  const measured = configurations
    .map(({ id }) => id)
    .filter((id) => measurements.some(({ configuration }) => configuration === id));
  const rows = [...overheadsOf(measured, completed, noiseFloor)].map(
    ([configuration, overhead]) => ({
      configuration,
      repetitions: completed.filter((measurement) => measurement.configuration === configuration),
      failureCount: failures.filter((failure) => failure.configuration === configuration).length,
      overhead,
      costs: costsOf(configuration, completed, tracedEventCount),
      published: note?.rows.find((row) => row.configuration === configuration) ?? null,
    }),
  );
  return {
    runId,
    startedAt,
    rounds,
    environment,
    corpus,
    granularity,
    probe,
    rows,
    noiseFloor,
    tracedEventCount,
    failures,
    outliers: outlyingRepetitions(completed),
    repetitions: { planned: plannedCount(run), taken: measurements.length },
    audits: run.audits,
    note: note === undefined ? null : { title: note.title, environment: note.environment },
  };
};

/** Every configuration once a round and runtime, the baseline twice; see the runner's plan. */
const plannedCount = ({ rounds, runtimes, configurations: planned }: Run): number =>
  rounds * runtimes.length * (planned.length + 1);
