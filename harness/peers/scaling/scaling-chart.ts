import type { TopLevelSpec } from 'vega-lite';

import { colours, theme } from '../../report/charts/theme.js';
import { inertLine } from '../../report/inert.js';
import { formatCounted } from '../../report/number-formats.js';
import { scalingConfigurations, type Series, type SeriesName } from './scaling-points.js';
import type { ScalingRow, ScalingSummary } from './scaling-summary.js';

/** The third of the report's palette. Source: Okabe & Ito, Color Universal Design (2008). */
const bluishGreen = '#009e73';

const colourScale = {
  domain: [...scalingConfigurations],
  range: [bluishGreen, colours.ours, colours.theirs],
};

interface Point {
  readonly x: number;
  readonly configuration: string;
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
}

const pointOf = ({ x, configuration, nanosecondsPerEvent }: ScalingRow): Point => ({
  x,
  configuration,
  ...nanosecondsPerEvent,
});

/** No thread at all has a place too, which a plain logarithm does not give it. */
const xScales: Readonly<Record<SeriesName, 'log' | 'symlog'>> = {
  corpus: 'log',
  sites: 'log',
  threads: 'symlog',
};

/** An axis needs ends, also before there is anything to show. */
const unlessMeasured = (xs: readonly number[]): { readonly domain?: number[] } =>
  xs.length === 0 ? { domain: [1, 10] } : {};

/** One series: data and layers, without title and size. */
const plotOf = (
  { name, quantity }: Series,
  rows: readonly ScalingRow[],
  domain: readonly [number, number],
  yTitle: string | null,
) => {
  const points = rows.filter(({ series }) => series === name).map(pointOf);
  const xs = [...new Set(points.map(({ x }) => x))];
  const x = {
    field: 'x',
    type: 'quantitative',
    title: quantity,
    scale: { type: xScales[name], nice: false, padding: 14, ...unlessMeasured(xs) },
    axis: { values: xs, grid: false, format: name === 'sites' ? '~s' : '~g' },
  } as const;
  const y = {
    type: 'quantitative' as const,
    title: yTitle,
    scale: { domain: [...domain], nice: false },
  };
  const color = {
    field: 'configuration',
    type: 'nominal',
    scale: colourScale,
    legend: { orient: 'top' },
  } as const;
  const tooltip = [
    { field: 'configuration', type: 'nominal' as const },
    { field: 'x', type: 'quantitative' as const, title: quantity },
    ...(['median', 'minimum', 'maximum'] as const).map((field) => ({
      field,
      type: 'quantitative' as const,
      format: '.2f',
      title: `${field} (ns)`,
    })),
  ];
  return {
    data: { values: points },
    layer: [
      {
        mark: { type: 'rule' as const, strokeWidth: 1.5, opacity: 0.55 },
        encoding: { x, y: { ...y, field: 'minimum' }, y2: { field: 'maximum' }, color },
      },
      {
        mark: {
          type: 'line' as const,
          strokeWidth: 2,
          point: { size: 46, filled: true, opacity: 1 },
        },
        encoding: { x, y: { ...y, field: 'median' }, color, tooltip },
      },
    ],
  };
};

const yTitle = 'ns an event, above no-trace';

/** From 0 on one scale for every series. */
const domainOf = (rows: readonly ScalingRow[]): readonly [number, number] => {
  const ends = rows.flatMap(({ nanosecondsPerEvent: { minimum, maximum } }) => [minimum, maximum]);
  // Noise may hide the cost of few events: what comes out is shown, below zero too.
  return [Math.min(0, ...ends), Math.max(1, ...ends) * 1.05];
};

const headOf = ({ environment, rounds, probe }: ScalingSummary, text: string) => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: {
    text,
    subtitle: [
      inertLine(`${environment.machine}, Node ${environment.nodeVersion}`),
      inertLine(`probe ${probe ?? 'none'}, ${formatCounted(rounds, 'round')}, start-up apart`),
      'point: median; stroke: least to greatest over the rounds; x logarithmic',
    ],
  },
  config: theme,
});

/** Cost of an event against one thing that grows, on the scale of all of them from 0: a flat line is the claim. */
export const scalingSeriesChart = (summary: ScalingSummary, series: Series): TopLevelSpec => ({
  ...headOf(summary, `What an event costs against the ${series.title}`),
  description: `Cost of an event against the ${series.title}.`,
  width: 620,
  height: 260,
  ...plotOf(series, summary.rows, domainOf(summary.rows), yTitle),
});
