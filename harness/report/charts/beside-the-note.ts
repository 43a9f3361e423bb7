import type { TopLevelSpec } from 'vega-lite';

import { baselineId } from '../../configurations.js';
import { inertLine } from '../inert.js';
import { formatRatio, formatSeconds } from '../number-formats.js';
import { ratioOf } from '../overhead.js';
import type { ConfigurationSummary, Summary } from '../summary.js';
import { provenance } from './chart-text.js';
import { colours, theme } from './theme.js';

interface Figure {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What the bars stand for. */
interface Quantity {
  readonly title: string;
  readonly axisTitle: string;
  /** Where a bar begins. */
  readonly origin: number;
  readonly ours: (row: ConfigurationSummary) => Figure | null;
  readonly theirs: (row: ConfigurationSummary) => number | null;
  readonly format: (value: number) => string;
  readonly labelExpr: string;
}

const quantities = {
  ratio: {
    title: 'Overhead of tracing',
    axisTitle: 'wall time as a ratio to no-trace',
    origin: 1,
    ours: ({ overhead }) => {
      const value = ratioOf(overhead);
      if (value === null) return null;
      const { low, high } =
        overhead.kind === 'estimated' ? overhead.estimate : { low: null, high: null };
      return { value, low, high };
    },
    theirs: ({ published }) => published?.printed.ratio ?? null,
    format: formatRatio,
    labelExpr: "'x' + datum.label",
  },
  seconds: {
    title: 'Time by configuration',
    axisTitle: 'wall time (s)',
    origin: 0,
    ours: ({ costs }) =>
      costs && {
        value: costs.wallSeconds.median,
        low: costs.wallSeconds.minimum,
        high: costs.wallSeconds.maximum,
      },
    theirs: ({ published }) => published?.printed.wallSeconds ?? null,
    format: (value) => `${formatSeconds(value)} s`,
    labelExpr: 'datum.label',
  },
} as const satisfies Record<string, Quantity>;

export interface BesideTheNote {
  readonly quantity: keyof typeof quantities;
  readonly scale: 'log' | 'linear';
}

interface Bar extends Figure {
  readonly configuration: string;
  readonly series: string;
  /** Where the label begins: beyond the bar and its interval. */
  readonly end: number;
  readonly label: string;
}

const ours = 'this run';

const theirsOf = ({ note }: Summary): string | null =>
  note === null
    ? null
    : inertLine(`the note: ${note.environment.machine}, ${note.environment.runtime}`);

const barsOf = (quantity: Quantity, row: ConfigurationSummary, theirs: string | null): Bar[] => {
  const { configuration } = row;
  const bar = (series: string, figure: Figure | null): Bar[] => {
    if (figure === null) return [];
    const end = Math.max(quantity.origin, figure.value, figure.high ?? 0);
    return [{ configuration, series, ...figure, end, label: quantity.format(figure.value) }];
  };
  const published = theirs === null ? null : quantity.theirs(row);
  return [
    ...bar(ours, quantity.ours(row)),
    ...bar(theirs ?? '', published === null ? null : { value: published, low: null, high: null }),
  ];
};

const ticks = [0.5, 1, 1.5, 2, 3, 5, 10, 20, 50, 100, 200, 500];

const legends = {
  ratio: 'stroke at the end of a bar: 95 % interval',
  seconds: 'stroke at the end of a bar: fastest to slowest',
} as const;

/** Room right of the longest bar for its label, as a ratio. */
const labelRoom = { log: 1.35, linear: 1.12 } as const;

const scaleOf = ({ origin }: Quantity, scale: BesideTheNote['scale'], bars: readonly Bar[]) => {
  const lowest = Math.min(origin, ...bars.map(({ value, low }) => Math.min(value, low ?? value)));
  const highest = Math.max(1.1, ...bars.map(({ end }) => end)) * labelRoom[scale];
  return scale === 'log'
    ? { type: 'log' as const, domain: [lowest, highest], nice: false }
    : { type: 'linear' as const, domain: [lowest, highest], nice: false };
};

/**
 * Every traced configuration beside what the note published of it. On the logarithmic axis from x1 equal lengths are
 * equal ratios. Without the note, the run alone.
 */
export const besideTheNote = (
  summary: Summary,
  { quantity: name, scale }: BesideTheNote,
): TopLevelSpec => {
  const quantity: Quantity = quantities[name];
  const rows = summary.rows.filter(
    ({ configuration }) => name === 'seconds' || configuration !== baselineId,
  );
  const theirs = theirsOf(summary);
  const bars = rows.flatMap((row) => barsOf(quantity, row, theirs));
  const series = theirs === null ? [ours] : [ours, theirs];
  const logarithmic = scale === 'log';
  const x = { type: 'quantitative' as const, scale: scaleOf(quantity, scale, bars) };
  const y = {
    field: 'configuration',
    type: 'nominal',
    sort: rows.map(({ configuration }) => configuration),
    title: null,
    axis: { grid: false },
    scale: { paddingInner: 0.3 },
  } as const;
  const yOffset = { field: 'series', type: 'nominal', sort: series } as const;
  const { labelExpr } = quantity;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `${quantity.title}, by configuration${theirs === null ? '' : ', beside the note’s'}.`,
    title: {
      text: theirs === null ? quantity.title : `${quantity.title}, beside the note’s`,
      subtitle: [...provenance(summary), legends[name]],
    },
    width: 620,
    height: { step: 26 },
    config: theme,
    data: { values: bars },
    layer: [
      {
        mark: { type: 'bar' },
        encoding: {
          y,
          yOffset,
          x: {
            ...x,
            field: 'value',
            title: logarithmic ? `${quantity.axisTitle} (logarithmic)` : quantity.axisTitle,
            axis: logarithmic ? { labelExpr, values: [...ticks] } : { labelExpr, tickCount: 6 },
          },
          x2: { datum: quantity.origin },
          color: {
            field: 'series',
            type: 'nominal',
            scale: { domain: series, range: [colours.ours, colours.theirs] },
            legend: { orient: 'top' },
          },
          tooltip: [
            { field: 'configuration', type: 'nominal' },
            { field: 'series', type: 'nominal', title: ' ' },
            { field: 'label', type: 'nominal', title: quantity.axisTitle },
            { field: 'low', type: 'quantitative', format: '.4~r', title: 'from' },
            { field: 'high', type: 'quantitative', format: '.4~r', title: 'to' },
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

/** Overhead of every traced configuration beside the note's published one. */
export const overheadBesideTheNote = (summary: Summary): TopLevelSpec =>
  besideTheNote(summary, { quantity: 'ratio', scale: 'log' });
