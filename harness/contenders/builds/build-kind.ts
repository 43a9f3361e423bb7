/** How the record of the builds is told. */
import { colours } from '../../report/charts/theme.js';
import {
  absent,
  formatCount,
  formatCounted,
  formatRatio,
  formatSeconds,
  formatTenths,
} from '../../report/number-formats.js';
import type { SectionTable } from '../../report/sections/section.js';
import {
  figureColumn,
  sectionTable,
  type TableColumn,
  textColumn,
} from '../../report/sections/section-table.js';
import { type Bar, barChart } from '../bar-chart.js';
import { intervalColumn, ratioColumn } from '../ratio-columns.js';
import type { RecordKind } from '../record-kind.js';
import { readRecord } from '../record-store.js';
import { corpusText, noiseFloorFact } from '../run-facts.js';
import { buildFile, type BuildRun } from './build-record.js';
import { type BuildRow, type BuildSummary, summariseBuilds } from './build-summary.js';
import { plainId } from './build-table.js';

const columns: readonly TableColumn<BuildRow>[] = [
  textColumn('Build', 'build', ({ build }) => build.name),
  textColumn('Node', 'nodeVersion', ({ build }) => build.nodeVersion),
  textColumn('Flags', 'flags', ({ build }) => build.flags.join(' ')),
  figureColumn('Time (s)', 'wallSeconds', ({ wallSeconds }) => wallSeconds, formatSeconds),
  figureColumn('CPU %', 'cpuPercent', ({ cpuPercent }) => cpuPercent, formatTenths),
  figureColumn('Effective (s)', 'effectiveSeconds', (row) => row.effectiveSeconds, formatSeconds),
  ratioColumn('effectiveRatio', (row) => ({
    estimate: row.effectiveRatio,
    distinguishable: row.distinguishable,
    isBaseline: row.build.id === plainId,
  })),
  intervalColumn('effectiveRatio', ({ effectiveRatio }) => effectiveRatio),
  figureColumn('Wall ratio', 'wallRatio', ({ wallRatio }) => wallRatio?.ratio ?? null, formatRatio),
  {
    heading: 'The note',
    align: 'left',
    show: ({ published }) =>
      published === null
        ? absent
        : `${published.wallSeconds} s, ${published.cpuPercent} %, ${published.effectiveSeconds} s` +
          (published.abovePercent === null ? '' : `, +${published.abovePercent} %`),
    values: [
      { heading: 'noteWallSeconds', cell: ({ published }) => published?.wallSeconds ?? null },
      { heading: 'noteCpuPercent', cell: ({ published }) => published?.cpuPercent ?? null },
      {
        heading: 'noteEffectiveSeconds',
        cell: ({ published }) => published?.effectiveSeconds ?? null,
      },
      { heading: 'noteAbovePercent', cell: ({ published }) => published?.abovePercent ?? null },
    ],
  },
];

const tableOf = ({ rows }: BuildSummary, id: string): SectionTable =>
  sectionTable({ id, caption: 'The untraced workload on other builds', columns, rows });

const series = { 'this machine': colours.ours, 'the note': colours.third } as const;

const barsOf = (row: BuildRow): Bar<keyof typeof series>[] => {
  const { build, effectiveRatio, published } = row;
  const own: Bar<keyof typeof series>[] =
    effectiveRatio === null
      ? []
      : [
          {
            name: build.name,
            series: 'this machine',
            value: effectiveRatio.ratio,
            low: effectiveRatio.low,
            high: effectiveRatio.high,
            label: formatRatio(effectiveRatio.ratio),
          },
        ];
  if (published?.abovePercent == null) return own;
  const theirs = 1 + published.abovePercent / 100;
  const shown = { value: theirs, low: null, high: null, label: formatRatio(theirs) };
  return [...own, { name: published.build, series: 'the note', ...shown }];
};

const chartOf = (summary: BuildSummary) =>
  barChart({
    title: 'What other builds and flags cost without a tracer',
    subtitle: [
      `${summary.environment.machine}, ${formatCounted(summary.rounds, 'round')}`,
      'stroke at the end of a bar: 95 % interval',
    ],
    description: 'Effective time of every build as a ratio to this Node without flags.',
    axisTitle: 'effective time as a ratio to this Node without flags',
    scale: 'log',
    valueTitle: 'ratio',
    from: 1,
    ticks: [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 5, 10, 20, 50],
    tickLabel: "'x' + datum.label",
    series,
    bars: summary.rows.flatMap(barsOf),
  });

export const buildKind: RecordKind<BuildRun, BuildSummary> = {
  id: 'builds',
  title: 'Builds',
  file: buildFile,
  read: (results, run) => readRecord(buildFile, results, run),
  summarise: summariseBuilds,
  failureTexts: ({ failures }) =>
    failures.map(
      ({ contender, round, cause }) => `${contender} in round ${round} failed: ${cause}`,
    ),
  blocks: (summary) => [
    { kind: 'table', table: tableOf(summary, 'builds-table') },
    {
      kind: 'chart',
      chart: {
        id: 'builds-chart',
        title: 'What other builds and flags cost without a tracer',
        description: 'Effective time of every build as a ratio to this Node without flags.',
        views: [{ label: 'Ratio, log scale', spec: chartOf(summary) }],
        data: tableOf(summary, 'builds-data'),
      },
    },
  ],
  facts: ({ corpus, rounds, noiseFloor }) => [
    { name: 'Corpus', text: corpusText(corpus) },
    { name: 'Rounds', text: formatCount(rounds) },
    noiseFloorFact(noiseFloor),
  ],
  howToRead: [
    'One repetition is one fresh process that converts the whole corpus, without any tracer. Times are medians over the rounds, up to the exit handler: what a profiler writes after it is not in them.',
    'CPU % is user and system time over wall time, above 100 where helper threads work beside the program; the note’s counted user time only. Effective time is wall time times CPU %, as in the note.',
    'Ratio is the effective time over that of this Node without flags in the same round. A leading ~ marks one that this record cannot tell from x1.00.',
    'The note compared a release build of Python with one that DTrace can observe. Node has had no DTrace probes since version 19: observable by perf is what takes their place.',
  ],
};
