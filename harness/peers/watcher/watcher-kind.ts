/** How the record of the watcher's settings is told. */
import type { RecordKind } from '../../contenders/record-kind.js';
import { readRecord } from '../../contenders/record-store.js';
import { corpusText, type Fact } from '../../contenders/run-facts.js';
import { targetTable } from '../../contenders/target-table.js';
import { formatCount } from '../../report/number-formats.js';
import type { SectionTable } from '../../report/sections/section.js';
import { sectionTable } from '../../report/sections/section-table.js';
import { watcherChart } from './watcher-chart.js';
import { watcherColumns } from './watcher-columns.js';
import { type WatcherRun, watcherRunFile } from './watcher-run.js';
import { summariseWatcher, type WatcherSummary } from './watcher-summary.js';

const factsOf = ({ probe, corpus, rounds, auditInterval }: WatcherSummary): readonly Fact[] => [
  { name: 'Probe', text: probe ?? 'none yet' },
  { name: 'Corpus', text: corpusText(corpus) },
  { name: 'Rounds', text: formatCount(rounds) },
  { name: 'Audit', text: `16 events of every ${formatCount(auditInterval)}` },
];

const tableOf = ({ rows }: WatcherSummary, id: string): SectionTable =>
  sectionTable({
    id,
    caption: 'What the watcher costs, and what it gains',
    columns: watcherColumns,
    rows,
  });

export const watcherKind: RecordKind<WatcherRun, WatcherSummary> = {
  id: 'watcher',
  title: 'Settings of the watcher',
  file: watcherRunFile,
  read: (results, run) => readRecord(watcherRunFile, results, run),
  summarise: summariseWatcher,
  failureTexts: ({ failures }) =>
    failures.map(({ setting, round, cause }) => `${setting} in round ${round} failed: ${cause}`),
  blocks: (summary) => [
    { kind: 'table', table: tableOf(summary, 'watcher-table') },
    { kind: 'table', table: targetTable('watcher-targets', summary.targets) },
    {
      kind: 'chart',
      chart: {
        id: 'watcher-chart',
        title: 'What knowing more costs',
        description: 'CPU of the watcher thread against the share of events with a wrong RSS.',
        views: [{ label: 'Error against CPU', spec: watcherChart(summary) }],
        data: tableOf(summary, 'watcher-data'),
      },
    },
  ],
  facts: factsOf,
  howToRead: [
    'Every setting runs the workload under configuration all, audited: RSS is read from the kernel at some events and held against what the tracer would have recorded there.',
    'CPU is that of the watcher thread alone, as a share of the wall time; medians over the rounds.',
    'The first row is the traced thread’s own page faults alone. Faults: the watcher also wakes when another thread has taken so many page faults. Unmapping: the preloaded shim tells when any thread gives pages back.',
    'Off is the share of audited events whose recorded RSS was off by more than 64 KiB. Own changes are changes of RSS between two audited events in which the traced thread took a page fault: those given to the very event, of all.',
  ],
};
