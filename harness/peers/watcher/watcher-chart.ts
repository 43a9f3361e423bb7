import type { TopLevelSpec } from 'vega-lite';

import { colours, theme } from '../../report/charts/theme.js';
import { inertLine } from '../../report/inert.js';
import { formatCounted } from '../../report/number-formats.js';
import { watcherContenderName, watcherContenderNumber } from './watcher-contenders.js';
import type { WatcherSummary } from './watcher-summary.js';
import { mostOffPercent } from './watcher-targets.js';

/** Shares below this one are drawn on a linear scale, down to none at all. */
const smallestLogarithmicPercent = 0.01;

/** What each setting costs against how often it is wrong: down and left is better. */
export const watcherChart = ({
  environment,
  corpus,
  rounds,
  auditInterval,
  rows,
}: WatcherSummary): TopLevelSpec => {
  const points = rows.flatMap(({ id, cpuPercent, offPercent }) =>
    cpuPercent === null || offPercent === null
      ? []
      : [
          {
            name: inertLine(watcherContenderName(id)),
            // Whole names would run into each other.
            label: `${watcherContenderNumber(id)}${id === 'default' ? ' (default)' : ''}`,
            kind: id === 'default' ? 'default' : 'others',
            cpu: cpuPercent.median,
            off: offPercent.median,
            leastOff: offPercent.least,
            mostOff: offPercent.most,
          },
        ],
  );
  const mostCpu = Math.max(0.1, ...points.map(({ cpu }) => cpu));
  const y = {
    type: 'quantitative' as const,
    title: 'events with RSS off by more than 64 KiB (%)',
    scale: {
      type: 'symlog' as const,
      constant: smallestLogarithmicPercent,
      // Room for the mark of the worst.
      domain: [0, 1.6 * Math.max(mostOffPercent, ...points.map(({ mostOff }) => mostOff))],
      nice: false,
    },
    axis: { values: [0, 0.01, 0.1, 0.5, 1, 10, 100], labelExpr: 'toString(datum.value)' },
  };
  const x = {
    field: 'cpu',
    type: 'quantitative' as const,
    title: 'CPU of the watcher thread (% of one core)',
    axis: { tickCount: 6 },
    // Room for the mark of what costs nothing.
    scale: { domain: [-0.02 * mostCpu, 1.15 * mostCpu], nice: false },
  };
  const color = {
    field: 'kind',
    type: 'nominal' as const,
    scale: { domain: ['default', 'others'], range: [colours.ours, colours.theirs] },
    legend: null,
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'CPU of the watcher thread against the share of events with a wrong RSS.',
    title: {
      text: 'What knowing more costs',
      subtitle: [
        `${environment.machine}, Node ${environment.nodeVersion}`,
        `${(corpus.totalBytes / 1e6).toFixed(1)} MB of LAS, ${formatCounted(rounds, 'round')}, every ${auditInterval}th event audited`,
        'numbers: rows of the table; stroke: least to most of the rounds; dashed: the target',
      ].map(inertLine),
    },
    width: 520,
    height: 340,
    config: theme,
    data: { values: points },
    layer: [
      {
        data: { values: [{}] },
        mark: { type: 'rule', strokeDash: [4, 4], color: colours.ink, opacity: 0.5 },
        encoding: { y: { ...y, datum: mostOffPercent } },
      },
      {
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: { x, y: { ...y, field: 'leastOff' }, y2: { field: 'mostOff' }, color },
      },
      {
        mark: { type: 'point', filled: true, size: 70 },
        encoding: {
          x,
          y: { ...y, field: 'off' },
          color,
          tooltip: [
            { field: 'name', type: 'nominal', title: ' ' },
            { field: 'cpu', type: 'quantitative', format: '.2f', title: 'CPU (%)' },
            { field: 'off', type: 'quantitative', format: '.3f', title: 'off (%)' },
          ],
        },
      },
      {
        mark: { type: 'text', align: 'left', dx: 8, fontSize: 12 },
        encoding: { x, y: { ...y, field: 'off' }, text: { field: 'label' } },
      },
    ],
  };
};
