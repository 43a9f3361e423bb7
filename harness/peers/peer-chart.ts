import type { TopLevelSpec } from 'vega-lite';

import { colours, theme } from '../report/charts/theme.js';
import { inertLine } from '../report/inert.js';
import { formatCounted, formatRatio } from '../report/number-formats.js';
import type { PeerRow, PeerSummary } from './peer-summary.js';

const series = { ours: 'memtrace', theirs: 'others' } as const;

interface Bar {
  readonly name: string;
  readonly series: string;
  readonly ratio: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Where the label begins: beyond the bar and its interval. */
  readonly end: number;
  readonly label: string;
}

/** The way of the note is a rival here, although our tracer takes it too when asked to. */
const isOurs = ({ peer: { start } }: PeerRow): boolean =>
  start.kind === 'tracer' && start.probe === 'auto';

const barOf = (row: PeerRow): Bar[] => {
  if (row.estimate === null) return [];
  const { ratio, low, high } = row.estimate;
  const end = Math.max(1, ratio, high ?? 0);
  return [
    {
      name: row.peer.name,
      series: isOurs(row) ? series.ours : series.theirs,
      ratio,
      low,
      high,
      end,
      label: formatRatio(ratio),
    },
  ];
};

const ticks = [0.5, 1, 1.5, 2, 3, 5, 10, 20, 50, 100, 200, 500];

/** Room right of the longest bar for its label, as a ratio. */
const labelRoom = { log: 1.35, linear: 1.12 } as const;

const subtitle = ({ environment, corpora, rounds }: PeerSummary): string[] => [
  inertLine(`${environment.machine}, Node ${environment.nodeVersion}`),
  inertLine(
    `${(corpora.whole.totalBytes / 1e6).toFixed(1)} MB of LAS ` +
      `(small corpus: ${(corpora.small.totalBytes / 1e6).toFixed(1)} MB), ${formatCounted(rounds, 'round')}`,
  ),
  'stroke at the end of a bar: 95 % interval',
];

/** Time of every peer as a ratio to `no trace`; on the logarithmic axis from x1 equal lengths are equal ratios. */
export const peerChart = (
  summary: PeerSummary,
  scale: keyof typeof labelRoom = 'log',
): TopLevelSpec => {
  const bars = summary.rows.flatMap(barOf);
  const lowest = Math.min(1, ...bars.map(({ ratio, low }) => Math.min(ratio, low ?? ratio)));
  const highest = Math.max(1.1, ...bars.map(({ end }) => end));
  const x = {
    type: 'quantitative' as const,
    scale: { type: scale, domain: [lowest, highest * labelRoom[scale]], nice: false },
  };
  const y = {
    field: 'name',
    type: 'nominal',
    sort: bars.map(({ name }) => name),
    title: null,
    axis: { grid: false, labelLimit: 0 },
    scale: { paddingInner: 0.3 },
  } as const;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'Time of every peer as a ratio to no trace.',
    title: { text: 'The tracer beside its peers', subtitle: subtitle(summary) },
    width: 520,
    height: { step: 34 },
    config: theme,
    data: { values: bars },
    layer: [
      {
        mark: { type: 'bar' },
        encoding: {
          y,
          x: {
            ...x,
            field: 'ratio',
            title: `time as a ratio to no trace${scale === 'log' ? ' (logarithmic)' : ''}`,
            axis: {
              labelExpr: "'x' + datum.label",
              ...(scale === 'log' ? { values: ticks } : { tickCount: 6 }),
            },
          },
          x2: { datum: 1 },
          color: {
            field: 'series',
            type: 'nominal',
            scale: { domain: Object.values(series), range: [colours.ours, colours.theirs] },
            legend: { orient: 'top' },
          },
          tooltip: [
            { field: 'name', type: 'nominal', title: ' ' },
            { field: 'label', type: 'nominal', title: 'ratio' },
            { field: 'low', type: 'quantitative', format: '.4~r', title: 'from' },
            { field: 'high', type: 'quantitative', format: '.4~r', title: 'to' },
          ],
        },
      },
      {
        transform: [{ filter: 'isValid(datum.low)' }],
        mark: { type: 'rule', color: colours.ink, strokeWidth: 1.5 },
        encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 6 },
        encoding: { y, x: { ...x, field: 'end' }, text: { field: 'label' } },
      },
    ],
  };
};
