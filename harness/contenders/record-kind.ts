/** A kind of record, as data: how it is stored, worked out and told. Every format is made from this. */
import type { Environment } from '../measurement.js';
import type { BesideId } from '../report/sections/report-input.js';
import type { Block } from '../report/sections/section.js';
import type { PublishedNote } from '../store/published-note.js';
import type { RecordFile } from './record-store.js';
import { type Fact, runFacts } from './run-facts.js';

export interface RecordedRun {
  readonly runId: string;
  readonly startedAt: string;
  readonly environment: Environment;
  readonly plannedCount?: number;
  readonly measurements: readonly unknown[];
}

/** Whether every step of its plan was taken, well or not. Of a version that did not count them nobody knows: no. */
export const isWhole = ({ plannedCount, measurements }: RecordedRun): boolean =>
  measurements.length === plannedCount;

export interface RecordKind<RecordOf extends RecordedRun, Summary extends object> {
  /** Of its section in a run's report, of its file and of the verb that measures it. */
  readonly id: BesideId;
  readonly title: string;
  /** Its name beside others of a run. */
  readonly file: Pick<RecordFile, 'name'>;
  /** A stored record, as `readRecord` finds and checks it. */
  readonly read: (resultsDirectory: string, runIdOrPath: string) => RecordOf;
  /** Works for a run that is not complete, too. */
  readonly summarise: (run: RecordOf, note: PublishedNote) => Summary;
  /** What went wrong, a sentence each. */
  readonly failureTexts: (summary: Summary) => readonly string[];
  readonly blocks: (summary: Summary) => readonly Block[];
  /** Between what every record says of itself. */
  readonly facts: (summary: Summary) => readonly Fact[];
  readonly howToRead: readonly string[];
}

/** A record, worked out: text that is not yet inert. */
export interface ToldRecord {
  readonly id: BesideId;
  readonly runId: string;
  readonly title: string;
  /** For scripts. */
  readonly summary: object;
  readonly failureTexts: readonly string[];
  readonly blocks: readonly Block[];
  /** What is said of this kind alone, and all that stands below a report of its own. */
  readonly specialFacts: readonly Fact[];
  readonly facts: readonly Fact[];
  readonly howToRead: readonly string[];
}

const earlyEndFacts = (run: RecordedRun): readonly Fact[] =>
  run.plannedCount === undefined || isWhole(run)
    ? []
    : [
        {
          name: 'Ended early',
          text: `with ${run.measurements.length} of ${run.plannedCount} repetitions`,
        },
      ];

export const tellRecord = <RecordOf extends RecordedRun, Summary extends object>(
  kind: RecordKind<RecordOf, Summary>,
  run: RecordOf,
  note: PublishedNote,
): ToldRecord => {
  const summary = kind.summarise(run, note);
  const specialFacts = [...kind.facts(summary), ...earlyEndFacts(run)];
  return {
    id: kind.id,
    runId: run.runId,
    title: kind.title,
    summary,
    failureTexts: kind.failureTexts(summary),
    blocks: kind.blocks(summary),
    specialFacts,
    facts: runFacts(run, specialFacts),
    howToRead: kind.howToRead,
  };
};

/** The record as a section of the report of the run that it lies beside, whose environment is told once. */
export const besideBlocks = ({
  failureTexts,
  blocks,
  specialFacts,
  howToRead,
}: ToldRecord): readonly Block[] => [
  ...failureTexts.map((text) => ({ kind: 'warning' as const, text })),
  ...blocks,
  { kind: 'list', items: specialFacts.map(({ name, text }) => `${name}: ${text}`) },
  { kind: 'list', items: howToRead },
];
