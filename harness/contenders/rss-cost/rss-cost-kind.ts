/** How the record of what it costs to know RSS is told. */
import { colours } from '../../report/charts/theme.js';
import { absent, formatCounted, formatRatio } from '../../report/number-formats.js';
import type { SectionTable } from '../../report/sections/section.js';
import {
  figureColumn,
  sectionTable,
  type TableColumn,
  textColumn,
} from '../../report/sections/section-table.js';
import { type Bar, barChart } from '../bar-chart.js';
import { formatNanoseconds } from '../format-nanoseconds.js';
import { intervalColumn } from '../ratio-columns.js';
import type { RecordKind } from '../record-kind.js';
import { readRecord } from '../record-store.js';
import { targetTable } from '../target-table.js';
import { rssContenderOf } from './rss-contenders.js';
import { type RssCostRun, rssCostFile } from './rss-cost-record.js';
import { type RssCostRow, type RssCostSummary, summariseRssCost } from './rss-cost-summary.js';

const nanosecondsPerMicrosecond = 1000;

const columns: readonly TableColumn<RssCostRow>[] = [
  textColumn('Asked by', 'contender', ({ contender }) => contender.name),
  textColumn('Tells', 'tells', ({ contender }) => contender.tells),
  {
    heading: 'ns (range)',
    align: 'right',
    show: ({ nanoseconds: { median, minimum, maximum } }) =>
      `${formatNanoseconds(median)} (${formatNanoseconds(minimum)} to ${formatNanoseconds(maximum)})`,
    values: [
      { heading: 'nanosecondsMedian', cell: ({ nanoseconds }) => nanoseconds.median },
      { heading: 'nanosecondsMinimum', cell: ({ nanoseconds }) => nanoseconds.minimum },
      { heading: 'nanosecondsMaximum', cell: ({ nanoseconds }) => nanoseconds.maximum },
      { heading: 'repeats', cell: ({ repetitionCount }) => repetitionCount },
    ],
  },
  figureColumn(
    'The note (ns)',
    'noteNanoseconds',
    ({ publishedMicroseconds }) =>
      publishedMicroseconds === null ? null : publishedMicroseconds * nanosecondsPerMicrosecond,
    formatNanoseconds,
  ),
  figureColumn(
    'Of rss()',
    'ratioToRss',
    ({ id, againstRss }) => (id === 'rss' ? 1 : (againstRss?.ratio ?? null)),
    formatRatio,
  ),
  intervalColumn('ratio', ({ againstRss }) => againstRss),
  figureColumn(
    'Off by (pages)',
    'errorPages',
    ({ accuracy }) => accuracy?.errorPages ?? null,
    String,
  ),
  {
    heading: 'Saw of the pages touched',
    align: 'right',
    show: ({ accuracy }) =>
      accuracy === null ? absent : `${accuracy.seenPages} of ${accuracy.touchedPages}`,
    values: [
      { heading: 'seenPages', cell: ({ accuracy }) => accuracy?.seenPages ?? null },
      { heading: 'touchedPages', cell: ({ accuracy }) => accuracy?.touchedPages ?? null },
    ],
  },
];

const costTable = (rows: readonly RssCostRow[], id: string): SectionTable =>
  sectionTable({ id, caption: 'What it costs to know RSS once', columns, rows });

const series = {
  memtrace: colours.ours,
  others: colours.theirs,
  'the note': colours.third,
} as const;

const isOurs = ({ id, contender }: RssCostRow): boolean =>
  contender.source.kind !== 'call' || id === 'rss' || id === 'rss-peak';

const barsOf = (row: RssCostRow): Bar<keyof typeof series>[] => {
  const { contender, nanoseconds, publishedMicroseconds } = row;
  const own = {
    name: contender.name,
    series: isOurs(row) ? ('memtrace' as const) : ('others' as const),
    value: nanoseconds.median,
    low: nanoseconds.minimum,
    high: nanoseconds.maximum,
    label: `${formatNanoseconds(nanoseconds.median)} ns`,
  };
  if (publishedMicroseconds === null) return [own];
  const theirs = publishedMicroseconds * nanosecondsPerMicrosecond;
  const published = {
    name: contender.published ?? '',
    series: 'the note' as const,
    value: theirs,
    low: null,
    high: null,
    label: `${formatNanoseconds(theirs)} ns`,
  };
  return [own, published];
};

const chartOf = ({ environment, rounds, rows }: RssCostSummary) =>
  barChart({
    title: 'What it costs to know RSS once',
    subtitle: [
      `${environment.machine}, Node ${environment.nodeVersion}`,
      `median of ${formatCounted(rounds, 'repeat')}, each in a process of its own; stroke: least to greatest`,
    ],
    description: 'Nanoseconds that each way to know RSS takes, a bar each, on a logarithmic axis.',
    axisTitle: 'ns a call, or an event',
    scale: 'log',
    valueTitle: 'cost',
    from: null,
    ticks: [0.1, 1, 10, 100, 1000, 10_000, 100_000, 1e6, 1e7, 1e8],
    tickLabel: "format(datum.value, ',')",
    series,
    bars: rows.filter(({ nanoseconds }) => nanoseconds.median > 0).flatMap(barsOf),
  });

export const rssCostKind: RecordKind<RssCostRun, RssCostSummary> = {
  id: 'rss-cost',
  title: 'What it costs to know RSS',
  file: rssCostFile,
  read: (results, run) => readRecord(rssCostFile, results, run),
  summarise: summariseRssCost,
  failureTexts: ({ failures }) =>
    failures.map(
      ({ contender, round, cause }) => `${contender} in round ${round} failed: ${cause}`,
    ),
  blocks: (summary) => [
    { kind: 'table', table: costTable(summary.rows, 'rss-cost-table') },
    { kind: 'table', table: targetTable('rss-cost-targets', summary.targets) },
    {
      kind: 'chart',
      chart: {
        id: 'rss-cost-chart',
        title: 'What it costs to know RSS once',
        description: 'Nanoseconds that each way to know RSS takes, a bar each.',
        views: [{ label: 'Nanoseconds, log scale', spec: chartOf(summary) }],
        data: costTable(summary.rows, 'rss-cost-data'),
      },
    },
  ],
  facts: ({ rounds, callSeconds, unavailable }) => [
    { name: 'Repeats', text: `${rounds}, each of ${callSeconds} s of calls` },
    ...unavailable.map(({ contender, why }) => ({
      name: 'Not here',
      text: `${rssContenderOf(contender).name}: ${why}`,
    })),
  ],
  howToRead: [
    'Each repeat of each is a process of its own, in random order, as the note repeated its timeit five times. Calls are timed in batches by tinybench; what is shown is the median of the repeats and, in brackets, the least and the greatest.',
    'In-line probes are not called: their figure is what counting an event and knowing RSS at it adds to a loop without calls.',
    'Of rss() is the cost over that of memtrace’s own rss() in the same round.',
    'Off by is the answer less the kernel’s smaps_rollup, after touching a known number of pages, at the worst repeat. The kernel is read just before and just after; an answer between the two is right. For the in-line probes see the audit.',
  ],
};
