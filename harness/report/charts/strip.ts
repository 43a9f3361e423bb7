import type { TopLevelSpec } from 'vega-lite';

import type { ConfigurationId } from '../../configurations.js';
import { extent, median } from '../../statistics/quantiles.js';
import type { Summary } from '../summary.js';
import { provenance } from './chart-text.js';
import { colours, theme } from './theme.js';

/** One repetition in the unit of a strip chart. */
export interface StripPoint {
  readonly configuration: ConfigurationId;
  readonly round: number;
  readonly occurrence: number;
  readonly value: number;
}

/** What a strip chart shows of each repetition. */
export interface StripMeasure {
  readonly title: string;
  readonly description: string;
  readonly axisTitle: string;
  readonly pointsOf: (summary: Summary) => readonly StripPoint[];
  readonly format: (value: number) => string;
  /** `auto`: from zero, unless the slowest is so far from the fastest that the fast ones could not be told apart. */
  readonly scale: 'auto' | 'log' | 'free';
}

/** Largest ratio of the slowest repetition to the fastest that an axis from zero is drawn for. */
const widestLinearRange = 12;

const kinds = { measured: 'a repetition', second: 'second no-trace of the round (noise floor)' };

const legend = 'stroke: median; band: lowest to highest; points: first round on top, last below';

const logarithmicTicks = [0.001, 0.01, 0.1, 1, 10, 100, 1000].flatMap((decade) =>
  [1, 2, 5].map((step) => step * decade),
);

const axisOf = ({ axisTitle, scale }: StripMeasure, values: readonly number[]) => {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const wide = scale === 'auto' && lowest > 0 && highest > widestLinearRange * lowest;
  if (!wide && scale !== 'log') {
    return { title: axisTitle, scale: { zero: scale === 'auto' }, axis: { tickCount: 6 } };
  }
  const domain = values.length === 0 || !(lowest > 0) ? [0.1, 10] : [lowest / 1.2, highest * 1.2];
  return {
    title: axisTitle.replace(/\)?$/, (end) => (end === ')' ? ', logarithmic)' : ' (logarithmic)')),
    scale: { type: 'log' as const, domain, nice: false },
    axis: { values: logarithmicTicks },
  };
};

const spreadsOf = (
  configurations: readonly ConfigurationId[],
  points: readonly StripPoint[],
  format: (value: number) => string,
) =>
  configurations.flatMap((configuration) => {
    const own = points
      .filter((point) => point.configuration === configuration && point.occurrence === 0)
      .map(({ value }) => value);
    if (own.length === 0) return [];
    const middle = median(own);
    return [{ configuration, median: middle, ...extent(own), label: format(middle) }];
  });

/** A measure by configuration: every repetition a point, the median a stroke, lowest to highest a band. */
export const strip = (summary: Summary, measure: StripMeasure): TopLevelSpec => {
  const configurations = summary.rows.map(({ configuration }) => configuration);
  const points = measure.pointsOf(summary);
  const x = {
    type: 'quantitative' as const,
    ...axisOf(
      measure,
      points.map(({ value }) => value),
    ),
  };
  const y = {
    field: 'configuration',
    type: 'nominal',
    sort: configurations,
    title: null,
    axis: { grid: false },
    scale: { paddingInner: 0.25, paddingOuter: 0.15 },
  } as const;
  const kind = { field: 'kind', type: 'nominal', legend: { orient: 'bottom' } } as const;
  const domain = Object.values(kinds);
  const spreads = { values: spreadsOf(configurations, points, measure.format) };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: measure.description,
    title: { text: measure.title, subtitle: [...provenance(summary), legend] },
    width: 620,
    height: { step: 46 },
    config: theme,
    layer: [
      {
        data: spreads,
        mark: { type: 'bar', height: 32, color: colours.ours, opacity: 0.18 },
        encoding: { y, x: { ...x, field: 'minimum' }, x2: { field: 'maximum' } },
      },
      {
        data: {
          values: points.map(({ configuration, round, occurrence, value }) => ({
            configuration,
            round,
            value,
            kind: occurrence === 0 ? kinds.measured : kinds.second,
            label: measure.format(value),
          })),
        },
        mark: { type: 'point', size: 46, filled: false, strokeWidth: 1.5, opacity: 0.85 },
        encoding: {
          y,
          // Place across the row, which keeps repetitions apart; in their order, so a drift shows as a slope.
          yOffset: {
            field: 'round',
            type: 'quantitative',
            scale: { domain: [0, summary.rounds + 1] },
          },
          x: { ...x, field: 'value' },
          color: { ...kind, scale: { domain, range: [colours.ours, colours.quiet] } },
          shape: { ...kind, scale: { domain, range: ['circle', 'diamond'] } },
          tooltip: [
            { field: 'configuration', type: 'nominal' },
            { field: 'round', type: 'quantitative' },
            { field: 'label', type: 'nominal', title: measure.axisTitle },
            { field: 'kind', type: 'nominal', title: ' ' },
          ],
        },
      },
      {
        data: spreads,
        mark: { type: 'tick', thickness: 2, height: 32, color: colours.ink, opacity: 1 },
        encoding: { y, x: { ...x, field: 'median' } },
      },
      {
        data: spreads,
        mark: { type: 'text', align: 'left', dx: 12 },
        encoding: { y, x: { ...x, field: 'maximum' }, text: { field: 'label' } },
      },
    ],
  };
};
