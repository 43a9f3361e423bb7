import type { TopLevelSpec } from 'vega-lite';

import { colours, theme } from '../report/charts/theme.js';
import { inertLine } from '../report/inert.js';

export interface Bar<Series extends string> {
  readonly name: string;
  readonly series: Series;
  readonly value: number;
  /** Of the stroke at its end; null for none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly label: string;
}

export interface BarChart<Series extends string> {
  readonly title: string;
  /** Lines that say where and how it was measured. */
  readonly subtitle: readonly string[];
  readonly description: string;
  readonly axisTitle: string;
  readonly scale: 'log' | 'linear';
  /** What a bar's label is called where a reader points at it. */
  readonly valueTitle: string;
  /** Where every bar begins: 1 for ratios, the least of the axis for what has no such place. */
  readonly from: number | null;
  readonly ticks: readonly number[];
  /** Of a tick's text, an expression of Vega. */
  readonly tickLabel: string;
  /** In the order of the legend, with the colour of each. */
  readonly series: Readonly<Record<Series, string>>;
  readonly bars: readonly Bar<Series>[];
}

/** Room right of the longest bar for its label, as a ratio. */
const labelRoom = { log: 1.35, linear: 1.12 } as const;

/** Bars; on the logarithmic axis equal lengths are equal ratios. */
export const barChart = <Series extends string>(chart: BarChart<Series>): TopLevelSpec => {
  const { title, subtitle, description, axisTitle, scale, ticks, tickLabel, valueTitle } = chart;
  const bars = chart.bars.map((bar) => ({
    ...bar,
    name: inertLine(bar.name),
    end: Math.max(chart.from ?? 0, bar.value, bar.high ?? 0),
  }));
  const values = bars.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const positive = values.filter((value) => value > 0);
  const lowest = Math.min(chart.from ?? Infinity, ...positive);
  const start = chart.from ?? (Number.isFinite(lowest) ? lowest / 2 : 0.5);
  const domain = [
    Math.min(start, lowest),
    Math.max(1.1 * start, ...bars.map(({ end }) => end)) * labelRoom[scale],
  ];
  const x = {
    type: 'quantitative' as const,
    scale: { type: scale, domain, nice: false },
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
    description,
    title: { text: title, subtitle: subtitle.map(inertLine) },
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
            field: 'value',
            title: scale === 'log' ? `${axisTitle} (logarithmic)` : axisTitle,
            axis: {
              labelExpr: tickLabel,
              ...(scale === 'log' ? { values: [...ticks] } : { tickCount: 6 }),
            },
          },
          x2: { datum: start },
          color: {
            field: 'series',
            type: 'nominal',
            scale: { domain: Object.keys(chart.series), range: Object.values(chart.series) },
            legend: { orient: 'top' },
          },
          tooltip: [
            { field: 'name', type: 'nominal', title: ' ' },
            { field: 'label', type: 'nominal', title: valueTitle },
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
