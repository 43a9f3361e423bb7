import type { TopLevelSpec } from 'vega-lite';

import { type Bar, barChart } from '../contenders/bar-chart.js';
import { colours } from '../report/charts/theme.js';
import { formatCounted, formatRatio } from '../report/number-formats.js';
import type { PeerRow, PeerSummary } from './peer-summary.js';

const series = { memtrace: colours.ours, others: colours.theirs } as const;

/** The way of the note is a rival here, although our tracer takes it too when asked to. */
const isOurs = ({ peer: { start } }: PeerRow): boolean =>
  start.kind === 'tracer' && start.probe === 'auto';

const barOf = (row: PeerRow): Bar<keyof typeof series>[] => {
  if (row.estimate === null) return [];
  const { ratio, low, high } = row.estimate;
  return [
    {
      name: row.peer.name,
      series: isOurs(row) ? 'memtrace' : 'others',
      value: ratio,
      low,
      high,
      label: formatRatio(ratio),
    },
  ];
};

/** Time of every peer as a ratio to `no trace`. */
export const peerChart = (
  { environment, corpora, rounds, rows }: PeerSummary,
  scale: 'log' | 'linear' = 'log',
): TopLevelSpec =>
  barChart({
    title: 'The tracer beside its peers',
    subtitle: [
      `${environment.machine}, Node ${environment.nodeVersion}`,
      `${(corpora.whole.totalBytes / 1e6).toFixed(1)} MB of LAS ` +
        `(small corpus: ${(corpora.small.totalBytes / 1e6).toFixed(1)} MB), ${formatCounted(rounds, 'round')}`,
      'stroke at the end of a bar: 95 % interval',
    ],
    description: 'Time of every peer as a ratio to no trace.',
    axisTitle: 'time as a ratio to no trace',
    scale,
    valueTitle: 'ratio',
    from: 1,
    ticks: [0.5, 1, 1.5, 2, 3, 5, 10, 20, 50, 100, 200, 500],
    tickLabel: "'x' + datum.label",
    series,
    bars: rows.flatMap(barOf),
  });
