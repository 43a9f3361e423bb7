/** What a site shows: each runtime of each stored run, and the note. */
import type { Subject } from '../comparison/compared-run.js';
import type { Run } from '../measurement.js';
import { type Summary, summarise } from '../report/summary.js';
import { runtimeSlices } from '../runtime-slices.js';
import type { PublishedNote } from '../store/published-note.js';

export interface SiteRun {
  /** Names the run's directory and pages: as a run's id. */
  readonly id: string;
  /** What lists call it. */
  readonly name: string;
  readonly run: Run;
  readonly summary: Summary;
}

export interface SiteContent {
  /** The newest first. */
  readonly runs: readonly SiteRun[];
  readonly note: PublishedNote;
}

/** What tells two runs apart first, for lists are cut off on the right. */
const nameOf = ({ startedAt, environment }: Run, runtime: string | null): string => {
  const started = startedAt.slice(0, 16).replace('T', ' ');
  const which = runtime === null ? '' : ` (${runtime})`;
  return `${started}${which}, ${environment.machine}, Node ${environment.nodeVersion}`;
};

/** A run of several runtimes is several here, for overheads are within a runtime. */
const siteRunsOf = (run: Run, note: PublishedNote): readonly SiteRun[] => {
  const slices = runtimeSlices(run);
  return slices.map((slice) => {
    const runtime = slice.runtimes[0]?.name ?? '';
    const several = slices.length > 1;
    return {
      id: several ? `${run.runId}-${runtime}` : run.runId,
      name: nameOf(slice, several ? runtime : null),
      run: slice,
      summary: summarise(slice, note),
    };
  });
};

const byStart = (one: Run, other: Run): number =>
  other.startedAt.localeCompare(one.startedAt, 'en') || one.runId.localeCompare(other.runId, 'en');

export const siteContent = (runs: readonly Run[], note: PublishedNote): SiteContent => ({
  runs: runs.toSorted(byStart).flatMap((run) => siteRunsOf(run, note)),
  note,
});

/** A side of a comparison, and what its page is called. */
export interface SiteSubject {
  readonly id: string;
  readonly name: string;
  readonly subject: Subject;
}

/** Among run ids, which hold a date, there is none such. */
const noteId = 'the-note';

/** Whatever may be compared: the runs, and the note after them. */
export const subjectsOf = ({ runs, note }: SiteContent): readonly SiteSubject[] => {
  const noteName = `The note: ${note.environment.machine}, ${note.environment.runtime}`;
  return [
    ...runs.map(({ id, name, run }) => ({
      id,
      name,
      subject: { kind: 'run' as const, name, run },
    })),
    { id: noteId, name: noteName, subject: { kind: 'published', name: noteName, note } },
  ];
};
