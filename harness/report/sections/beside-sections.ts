/** Sections whose figures come from records of their own beside the run. */
import type { BesideId, ReportInput } from './report-input.js';
import type { Block, SectionTable } from './section.js';
import { figureColumn, sectionTable, textColumn } from './section-table.js';

const measuredBeside = (
  { beside }: ReportInput,
  id: BesideId,
  what: string,
  command: string,
): readonly Block[] => beside.get(id) ?? [{ kind: 'not-measured', what, command }];

type PublishedRead = ReportInput['note']['rssReadCosts'][number];

const publishedReads = ({ note }: ReportInput): SectionTable =>
  sectionTable<PublishedRead>({
    id: 'rss-cost-note',
    caption: 'What the note measured: one read of RSS',
    columns: [
      textColumn('Call', 'call', ({ call }) => call),
      figureColumn(
        'µs a call',
        'microseconds',
        ({ typicalMicroseconds }) => typicalMicroseconds,
        (microseconds) => String(microseconds),
      ),
      {
        heading: 'Five repeats (µs)',
        align: 'right',
        show: ({ repeatsMicroseconds }) => repeatsMicroseconds.join(', '),
        values: [],
      },
    ],
    rows: note.rssReadCosts,
  });

export const rssCostBlocks = (input: ReportInput): readonly Block[] => [
  ...measuredBeside(
    input,
    'rss-cost',
    'What one read of RSS costs here was not measured in this run.',
    'memtrace rss-cost',
  ),
  { kind: 'table', table: publishedReads(input) },
];

export const watcherBlocks = (input: ReportInput): readonly Block[] =>
  measuredBeside(
    input,
    'watcher',
    'What the watcher thread costs, and how often RSS is wrong without it, was not measured in this run.',
    'memtrace watcher',
  );

export const peersBlocks = (input: ReportInput): readonly Block[] =>
  measuredBeside(
    input,
    'peers',
    'The tracer beside coverage tools, profilers and the note’s own way was not measured in this run.',
    'memtrace peers',
  );

export const scalingBlocks = (input: ReportInput): readonly Block[] =>
  measuredBeside(
    input,
    'scaling',
    'What an event costs as corpus, sites and threads grow was not measured in this run.',
    'memtrace scaling',
  );

export const buildsBlocks = (input: ReportInput): readonly Block[] =>
  measuredBeside(
    input,
    'builds',
    'The untraced workload on other builds and flags of Node was not measured in this run.',
    'memtrace builds',
  );

export const monitorCostBlocks = (input: ReportInput): readonly Block[] =>
  measuredBeside(
    input,
    'monitor-cost',
    'What the monitor itself costs was not measured in this run.',
    'memtrace monitor-cost',
  );
