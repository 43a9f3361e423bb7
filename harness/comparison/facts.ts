/** What a comparison says of where and with what its sides were measured, side by side. */
import { baselineId } from '../configurations.js';
import type { Run } from '../measurement.js';
import type { PublishedNote } from '../store/published-note.js';
import type { Subject } from './compared-run.js';

/** Null where it was not told, or does not apply. */
export type FactValue = string | number | null;

/** What both sides have to share before their overheads may be held against each other. */
export type Premise = 'corpus' | 'granularity' | 'probe';

interface FactRow {
  readonly name: string;
  /** The premise that this fact shows. */
  readonly premise?: Premise;
  /** Differs from run to run as a matter of course, so that a difference says nothing. */
  readonly varies?: true;
  readonly of: (run: Run) => FactValue;
  readonly published: (note: PublishedNote) => FactValue;
}

/** As many as tell one from another by eye. */
const hashDigits = 12;

const notTold = (): null => null;

const rows: readonly FactRow[] = [
  {
    name: 'Started',
    varies: true,
    of: ({ startedAt }) => startedAt,
    published: notTold,
  },
  {
    name: 'Machine',
    of: ({ environment }) => environment.machine,
    published: ({ environment }) => environment.machine,
  },
  {
    name: 'CPU',
    of: ({ environment }) => environment.cpuModel,
    published: ({ environment }) => environment.cpuModel,
  },
  { name: 'Cores', of: ({ environment }) => environment.coreCount, published: notTold },
  {
    name: 'Memory (bytes)',
    of: ({ environment }) => environment.totalMemoryBytes,
    published: notTold,
  },
  {
    name: 'System',
    of: ({ environment: { platform, kernelRelease, arch } }) =>
      `${platform} ${kernelRelease}, ${arch}`,
    published: ({ environment }) => environment.operatingSystem,
  },
  { name: 'Governor', of: ({ environment }) => environment.governor, published: notTold },
  {
    name: 'perf_event_paranoid',
    of: ({ environment }) => environment.perfEventParanoid,
    published: notTold,
  },
  {
    name: 'Transparent huge pages',
    of: ({ environment }) => environment.transparentHugePages,
    published: notTold,
  },
  {
    name: 'Container',
    of: ({ environment }) => (environment.container ? 'yes' : 'no'),
    published: notTold,
  },
  {
    name: 'Load average',
    varies: true,
    of: ({ environment }) => environment.loadAverage.join(', '),
    published: notTold,
  },
  {
    name: 'Runtime',
    of: ({ environment: { nodeVersion, v8Version } }) => `Node ${nodeVersion}, V8 ${v8Version}`,
    published: ({ environment }) => environment.runtime,
  },
  {
    name: 'Runtime flags',
    of: ({ environment: { nodeFlags } }) => nodeFlags.join(' '),
    published: notTold,
  },
  {
    name: 'memtrace commit',
    of: ({ environment: { gitCommit, gitDirty } }) =>
      gitCommit === null ? null : `${gitCommit}${gitDirty ? ', with changes' : ''}`,
    published: notTold,
  },
  {
    name: 'memtrace code',
    of: ({ code }) => code?.sha256.slice(0, hashDigits) ?? null,
    published: notTold,
  },
  {
    name: 'Corpus',
    premise: 'corpus',
    of: ({ corpus: { name, fileCount, totalBytes, sha256 } }) =>
      `${name}, ${fileCount} files, ${totalBytes} bytes, ${sha256.slice(0, hashDigits)}`,
    published: ({ corpus: { description, fileCount, totalBytes } }) =>
      `${description}, ${fileCount} files, ${totalBytes} bytes`,
  },
  {
    name: 'Granularity',
    premise: 'granularity',
    of: ({ granularity }) => granularity,
    published: () => 'function and C calls',
  },
  {
    name: 'Probe',
    premise: 'probe',
    of: ({ probe }) => probe.used,
    published: () => 'a system call at every event',
  },
  { name: 'Events a repetition', of: tracedEventCount, published: publishedEventCount },
  { name: 'Rounds', varies: true, of: roundsTaken, published: notTold },
];

/** Equal in every traced repetition of a run, which its runner sees to; so another count is another program or tracer. */
function tracedEventCount({ measurements }: Run): number | null {
  const traced = measurements.find(
    (each) => each.outcome === 'completed' && each.configuration !== baselineId,
  );
  return traced?.outcome === 'completed' ? traced.eventCount : null;
}

function publishedEventCount({ rows }: PublishedNote): number | null {
  return rows.at(-1)?.eventCount ?? null;
}

/** `8`, or `3 of 8` for a run that ended early. */
function roundsTaken({ rounds, measurements }: Run): string {
  const begun = Math.max(0, ...measurements.map(({ round }) => round));
  return begun === rounds ? String(rounds) : `${begun} of ${rounds}`;
}

export interface ComparedFact {
  readonly name: string;
  /** The base's, then each candidate's. */
  readonly values: readonly FactValue[];
  /** Whether the sides tell of more than one, of what should be the same. */
  readonly differs: boolean;
}

const valueOf = (row: FactRow, subject: Subject): FactValue =>
  subject.kind === 'run' ? row.of(subject.run) : row.published(subject.note);

/** Every fact that a side has, in a fixed order. */
export const comparedFacts = (subjects: readonly Subject[]): readonly ComparedFact[] =>
  rows
    .map((row) => {
      const values = subjects.map((subject) => valueOf(row, subject));
      const told = new Set(values.filter((value) => value !== null));
      const differs = row.varies !== true && told.size > 1;
      return { name: row.name, values, differs };
    })
    .filter(({ values }) => values.some((value) => value !== null && value !== ''));

/** A premise that two sides do not share. */
export interface Mismatch {
  readonly premise: Premise;
  readonly base: FactValue;
  readonly candidate: FactValue;
}

/** What of corpus, granularity and probe the two do not share; the corpus is held by its hash. */
export const mismatchesOf = (base: Subject, candidate: Subject): readonly Mismatch[] =>
  rows.flatMap((row) => {
    const { premise } = row;
    if (premise === undefined) return [];
    const values = { base: valueOf(row, base), candidate: valueOf(row, candidate) };
    return same(premise, base, candidate) ? [] : [{ premise, ...values }];
  });

function same(premise: Premise, base: Subject, candidate: Subject): boolean {
  if (base.kind !== 'run' || candidate.kind !== 'run') return base.kind === candidate.kind;
  const [a, b] = [base.run, candidate.run];
  switch (premise) {
    case 'corpus':
      return a.corpus.sha256 === b.corpus.sha256;
    case 'granularity':
      return a.granularity === b.granularity;
    case 'probe':
      return a.probe.used === b.probe.used;
  }
}
