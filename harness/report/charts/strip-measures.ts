/** What the strip charts show of each repetition, as data. */
import type { TopLevelSpec } from 'vega-lite';

import { baselineId } from '../../configurations.js';
import { baselinesByRound, peakRssAbove } from '../../comparison/pairs.js';
import type { CompletedMeasurement } from '../../measurement.js';
import {
  formatAddedMegabytes,
  formatMegabytes,
  formatRatio,
  formatSeconds,
} from '../number-formats.js';
import type { Summary } from '../summary.js';
import { strip, type StripMeasure, type StripPoint } from './strip.js';

type Pick = (repetition: CompletedMeasurement) => number;

const everyRepetition =
  (pick: Pick) =>
  ({ rows }: Summary): StripPoint[] =>
    rows.flatMap(({ configuration, repetitions }) =>
      repetitions.map((repetition) => ({
        configuration,
        round: repetition.round,
        occurrence: repetition.occurrence,
        value: pick(repetition),
      })),
    );

/** `baselines` begin with the first `no-trace` of the round. */
type Compare = (
  candidate: CompletedMeasurement,
  baselines: readonly [CompletedMeasurement, ...CompletedMeasurement[]],
) => number;

/** Each repetition against `no-trace` of its round: the second one against the first, which is itself left out. */
const againstBaseline =
  (compare: Compare) =>
  ({ rows }: Summary): StripPoint[] => {
    const completed = rows.flatMap(({ repetitions }) => repetitions);
    const baselines = baselinesByRound(completed);
    return completed.flatMap((candidate) => {
      const { configuration, round, occurrence } = candidate;
      const own = baselines.get(round) ?? [];
      const first = own.find((each) => each.occurrence === 0);
      if (first === undefined || candidate === first) return [];
      const others = configuration === baselineId ? [] : own.filter((each) => each !== first);
      const value = compare(candidate, [first, ...others]);
      return Number.isFinite(value) ? [{ configuration, round, occurrence, value }] : [];
    });
  };

const megabytes = (format: (bytes: number) => string) => (value: number) =>
  `${format(1e6 * value)} MB`;

const seconds: StripMeasure = {
  title: 'Time by configuration',
  description: 'Wall time by configuration: every repetition, the median and the range.',
  axisTitle: 'wall time (s)',
  pointsOf: everyRepetition(({ wallSeconds }) => wallSeconds),
  format: (value) => `${formatSeconds(value)} s`,
  scale: 'auto',
};

export const stripMeasures = {
  seconds,
  secondsLogarithmic: { ...seconds, scale: 'log' },
  ratio: {
    title: 'Overhead in each round',
    description: 'Wall time as a ratio to no-trace of the same round, by configuration.',
    axisTitle: 'ratio to no-trace of the same round',
    pointsOf: againstBaseline((candidate, [first]) => candidate.wallSeconds / first.wallSeconds),
    format: formatRatio,
    scale: 'free',
  },
  peakRss: {
    title: 'Peak RSS by configuration',
    description: 'Peak RSS by configuration: every repetition, the median and the range.',
    axisTitle: 'peak RSS (MB)',
    pointsOf: everyRepetition(({ peakRssBytes }) => peakRssBytes / 1e6),
    format: megabytes(formatMegabytes),
    scale: 'auto',
  },
  addedPeakRss: {
    title: 'Peak RSS above no-trace',
    description: 'Peak RSS above no-trace of the same round, by configuration.',
    axisTitle: 'peak RSS above no-trace of the same round (MB)',
    pointsOf: againstBaseline((candidate, baselines) => peakRssAbove(candidate, baselines) / 1e6),
    format: megabytes(formatAddedMegabytes),
    scale: 'free',
  },
} as const satisfies Record<string, StripMeasure>;

/** Wall time by configuration: every repetition a point, the median a stroke, lowest to highest a band. */
export const timeByConfiguration = (summary: Summary): TopLevelSpec =>
  strip(summary, stripMeasures.seconds);
