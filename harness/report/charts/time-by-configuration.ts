import type { TopLevelSpec } from 'vega-lite';

import { formatSeconds } from '../number-formats.js';
import type { Summary } from '../summary.js';
import { provenance } from './chart-text.js';
import { colours, theme } from './theme.js';

/** Largest ratio of the slowest repetition to the fastest that an axis from zero is drawn for. */
const widestLinearRange = 12;

const kinds = { measured: 'a repetition', second: 'second no-trace of the round (noise floor)' };

const legend = 'stroke: median; band: fastest to slowest; points: first round on top, last below';

interface Point {
  readonly configuration: string;
  readonly wallSeconds: number;
  readonly kind: string;
  /** Place across the row, which keeps repetitions apart; in their order, so a drift shows as a slope. */
  readonly round: number;
}

const pointsOf = ({ rows }: Summary): Point[] =>
  rows.flatMap(({ configuration, repetitions }) =>
    repetitions.map(({ wallSeconds, occurrence, round }) => ({
      configuration,
      wallSeconds,
      kind: occurrence === 0 ? kinds.measured : kinds.second,
      round,
    })),
  );

const spreadsOf = ({ rows }: Summary) =>
  rows.flatMap(({ configuration, costs }) =>
    costs === null
      ? []
      : [
          {
            configuration,
            ...costs.wallSeconds,
            label: `${formatSeconds(costs.wallSeconds.median)} s`,
          },
        ],
  );

const logarithmicTicks = [0.01, 0.1, 1, 10, 100, 1000].flatMap((decade) =>
  [1, 2, 5].map((step) => step * decade),
);

/** From zero, unless the slowest is so far from the fastest that the fast ones could not be told apart. */
const timeAxis = (wallSeconds: readonly number[]) => {
  const [fastest, slowest] = [Math.min(...wallSeconds), Math.max(...wallSeconds)];
  if (!(fastest > 0 && slowest > widestLinearRange * fastest)) {
    return { scale: { zero: true }, axis: { tickCount: 6 } };
  }
  const domain = [fastest / 1.2, slowest * 1.2];
  return {
    title: 'wall time (s, logarithmic)',
    scale: { type: 'log' as const, domain, nice: false },
    axis: { values: logarithmicTicks },
  };
};

/** Wall time by configuration: every repetition a point, the median a stroke, minimum to maximum a band. */
export const timeByConfiguration = (summary: Summary): TopLevelSpec => {
  const points = pointsOf(summary);
  const x = {
    type: 'quantitative' as const,
    title: 'wall time (s)',
    ...timeAxis(points.map(({ wallSeconds }) => wallSeconds)),
  };
  const y = {
    field: 'configuration',
    type: 'nominal',
    sort: summary.rows.map(({ configuration }) => configuration),
    title: null,
    axis: { grid: false },
    scale: { paddingInner: 0.25, paddingOuter: 0.15 },
  } as const;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'Wall time by configuration: every repetition, the median and the range.',
    title: { text: 'Time by configuration', subtitle: [...provenance(summary), legend] },
    width: 620,
    height: { step: 46 },
    config: theme,
    layer: [
      {
        data: { values: spreadsOf(summary) },
        mark: { type: 'bar', height: 32, color: colours.ours, opacity: 0.18 },
        encoding: { y, x: { ...x, field: 'minimum' }, x2: { field: 'maximum' } },
      },
      {
        data: { values: points },
        mark: { type: 'point', size: 46, filled: false, strokeWidth: 1.5, opacity: 0.85 },
        encoding: {
          y,
          yOffset: {
            field: 'round',
            type: 'quantitative',
            scale: { domain: [0, summary.rounds + 1] },
          },
          x: { ...x, field: 'wallSeconds' },
          color: {
            field: 'kind',
            type: 'nominal',
            scale: { domain: Object.values(kinds), range: [colours.ours, colours.quiet] },
            legend: { orient: 'bottom' },
          },
          shape: {
            field: 'kind',
            type: 'nominal',
            scale: { domain: Object.values(kinds), range: ['circle', 'diamond'] },
            legend: { orient: 'bottom' },
          },
        },
      },
      {
        data: { values: spreadsOf(summary) },
        mark: { type: 'tick', thickness: 2, height: 32, color: colours.ink, opacity: 1 },
        encoding: { y, x: { ...x, field: 'median' } },
      },
      {
        data: { values: spreadsOf(summary) },
        mark: { type: 'text', align: 'left', dx: 12 },
        encoding: { y, x: { ...x, field: 'maximum' }, text: { field: 'label' } },
      },
    ],
  };
};
