import type { TopLevelSpec } from 'vega-lite';

import { formatMicroseconds } from '../number-formats.js';
import type { Summary } from '../summary.js';
import { provenance } from './chart-text.js';
import { colours, theme } from './theme.js';

/** What one part of tracing costs an event, in microseconds. */
export interface CostBar {
  readonly part: string;
  readonly series: 'this run' | 'the note';
  readonly microseconds: number;
  readonly low: number | null;
  readonly high: number | null;
}

const series = ['this run', 'the note'] as const;

/**
 * Ways to lay out the x axis. On a plain logarithm a part that costs nothing, or less than nothing by noise, has no place:
 * `symlog` is linear below a nanosecond.
 */
const axes = {
  linear: { scale: {}, axis: { tickCount: 6 } },
  symlog: {
    scale: { type: 'symlog' as const, constant: 0.001, nice: false },
    axis: { values: [-0.01, 0, 0.001, 0.01, 0.1, 1, 10], format: '~g' },
  },
};

/** Parts of what an event costs, ours and, where they are among the bars, the note's. */
export const tracingCost = (
  summary: Summary,
  bars: readonly CostBar[],
  scale: keyof typeof axes = 'linear',
): TopLevelSpec => {
  const parts = [...new Set(bars.map(({ part }) => part))];
  const shown = series.filter((name) => bars.some((bar) => bar.series === name));
  const y = {
    field: 'part',
    type: 'nominal',
    sort: parts,
    title: null,
    axis: { grid: false, labelLimit: 260 },
    scale: { paddingInner: 0.3 },
  } as const;
  const yOffset = { field: 'series', type: 'nominal', sort: [...shown] } as const;
  const type = 'quantitative' as const;
  const x = { type, scale: axes[scale].scale } as const;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'What each part of tracing costs an event, in microseconds.',
    title: {
      text: 'Cost of tracing by part',
      subtitle: [...provenance(summary), 'stroke at the end of a bar: 95 % interval'],
    },
    width: 620,
    height: { step: 26 },
    config: theme,
    data: {
      values: bars.map((bar) => ({
        ...bar,
        end: Math.max(0, bar.microseconds, bar.high ?? 0),
        label: `${formatMicroseconds(bar.microseconds)} µs`,
      })),
    },
    layer: [
      {
        mark: { type: 'bar' },
        encoding: {
          y,
          yOffset,
          x: {
            ...x,
            field: 'microseconds',
            title: scale === 'linear' ? 'µs an event' : 'µs an event (logarithmic from 0.001)',
            axis: { ...axes[scale].axis },
          },
          color: {
            field: 'series',
            type: 'nominal',
            scale: { domain: [...series], range: [colours.ours, colours.theirs] },
            legend: { orient: 'top', values: [...shown] },
          },
          tooltip: [
            { field: 'part', type: 'nominal' },
            { field: 'series', type: 'nominal', title: ' ' },
            { field: 'label', type: 'nominal', title: 'an event' },
            { field: 'low', type, format: '.3~r', title: 'from (µs)' },
            { field: 'high', type, format: '.3~r', title: 'to (µs)' },
          ],
        },
      },
      {
        transform: [{ filter: 'isValid(datum.low)' }],
        mark: { type: 'rule', color: colours.ink, strokeWidth: 1.5 },
        encoding: { y, yOffset, x: { ...x, field: 'low' }, x2: { field: 'high' } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 6 },
        encoding: { y, yOffset, x: { ...x, field: 'end' }, text: { field: 'label' } },
      },
    ],
  };
};
