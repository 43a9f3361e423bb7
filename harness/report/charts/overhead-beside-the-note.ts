import type { TopLevelSpec } from 'vega-lite';

import { baselineId } from '../../configurations.js';
import { inertLine } from '../inert.js';
import { formatRatio } from '../number-formats.js';
import { ratioOf } from '../overhead.js';
import type { ConfigurationSummary, Summary } from '../summary.js';
import { provenance } from './chart-text.js';
import { colours, theme } from './theme.js';

interface Bar {
  readonly configuration: string;
  readonly series: string;
  readonly ratio: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Where the label begins: beyond the bar and its interval. */
  readonly end: number;
  readonly label: string;
}

const ours = 'this run';

const theirsOf = ({ note }: Summary): string | null =>
  note === null
    ? null
    : inertLine(`the note: ${note.environment.machine}, ${note.environment.runtime}`);

const ourBar = ({ configuration, overhead }: ConfigurationSummary): Bar[] => {
  const ratio = ratioOf(overhead);
  if (ratio === null) return [];
  const { low, high } =
    overhead.kind === 'estimated' ? overhead.estimate : { low: null, high: null };
  const end = Math.max(1, ratio, high ?? 0);
  return [{ configuration, series: ours, ratio, low, high, end, label: formatRatio(ratio) }];
};

const theirBar = ({ configuration, published }: ConfigurationSummary, series: string): Bar[] => {
  if (published === null) return [];
  const { ratio } = published.printed;
  return [
    { configuration, series, ratio, low: null, high: null, end: ratio, label: formatRatio(ratio) },
  ];
};

const ticks = [0.5, 1, 1.5, 2, 3, 5, 10, 20, 50, 100, 200, 500];

const legend = 'stroke at the end of a bar: 95 % interval';

/** Room right of the longest bar for its label, as a ratio. */
const labelRoom = 1.35;

/**
 * Overhead of every traced configuration beside the note's published one, on a logarithmic axis from x1: equal lengths
 * are equal ratios. Without the note, the run alone.
 */
export const overheadBesideTheNote = (summary: Summary): TopLevelSpec => {
  const traced = summary.rows.filter(({ configuration }) => configuration !== baselineId);
  const theirs = theirsOf(summary);
  const bars = traced.flatMap((row) => [
    ...ourBar(row),
    ...(theirs === null ? [] : theirBar(row, theirs)),
  ]);
  const series = theirs === null ? [ours] : [ours, theirs];
  const lowest = Math.min(1, ...bars.map(({ ratio, low }) => Math.min(ratio, low ?? ratio)));
  const highest = Math.max(1.1, ...bars.map(({ end }) => end));
  const domain: [number, number] = [lowest, highest * labelRoom];
  const x = {
    type: 'quantitative' as const,
    scale: { type: 'log' as const, domain, nice: false },
  };
  const y = {
    field: 'configuration',
    type: 'nominal',
    sort: traced.map(({ configuration }) => configuration),
    title: null,
    axis: { grid: false },
    scale: { paddingInner: 0.3 },
  } as const;
  const yOffset = { field: 'series', type: 'nominal', sort: series } as const;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'Overhead by configuration as a ratio to no-trace, beside the note’s.',
    title: {
      text: theirs === null ? 'Overhead of tracing' : 'Overhead of tracing, beside the note’s',
      subtitle: [...provenance(summary), legend],
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
            field: 'ratio',
            title: 'wall time as a ratio to no-trace (logarithmic)',
            axis: { labelExpr: "'x' + datum.label", values: [...ticks] },
          },
          x2: { datum: 1 },
          color: {
            field: 'series',
            type: 'nominal',
            scale: { domain: series, range: [colours.ours, colours.theirs] },
            legend: { orient: 'top' },
          },
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
