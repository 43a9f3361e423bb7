import type { TopLevelSpec } from 'vega-lite';

import type { Timeline } from '../../monitor/read-timeline.js';
import type { TimelineSample } from '../../monitor/timeline-records.js';
import { inertLine } from '../inert.js';
import { colours, theme } from './theme.js';

export interface NamedTimeline {
  /** What the legend calls it. */
  readonly name: string;
  readonly timeline: Timeline;
}

/** Colours that stay apart under every common kind of colour blindness. Source: Okabe & Ito (2008). */
const palette = [colours.ours, colours.theirs, '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

/** Enough for every pixel across. */
const mostPoints = 1400;

/** So few that each is shown as a point, for the line between them is a guess. */
const fewPoints = 24;

export interface TimelineLook {
  /** Of each timeline at most so many samples. */
  readonly mostPoints?: number;
  /** Whether points beside the lines answer to the pointer: for a page, where a picture would only be larger. */
  readonly hover?: boolean;
}

interface Point {
  readonly file: string;
  readonly elapsedSeconds: number;
  readonly megabytes: number;
  readonly cpuPercent: number | null;
}

/** Of every so many samples the one with the greatest RSS, so that no peak is lost. */
export const thinned = (
  samples: readonly TimelineSample[],
  most = mostPoints,
): readonly TimelineSample[] => {
  const step = Math.ceil(samples.length / most);
  return step <= 1
    ? samples
    : Array.from({ length: Math.ceil(samples.length / step) }, (_, index) =>
        samples
          .slice(index * step, (index + 1) * step)
          .reduce((greatest, each) =>
            (each.rssBytes ?? 0) > (greatest.rssBytes ?? 0) ? each : greatest,
          ),
      );
};

export const cpuPercentOf = ({
  userCpuPercent,
  systemCpuPercent,
}: TimelineSample): number | null =>
  userCpuPercent === undefined || systemCpuPercent === undefined
    ? null
    : userCpuPercent + systemCpuPercent;

/** No finer than a picture shows, for the figures stand in the page too. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const pointsOf = ({ name, timeline }: NamedTimeline, most: number | undefined): Point[] =>
  thinned(timeline.samples, most).map((sample) => {
    const cpuPercent = cpuPercentOf(sample);
    return {
      file: inertLine(name),
      elapsedSeconds: rounded(sample.elapsedSeconds, 3),
      megabytes: rounded((sample.rssBytes ?? 0) / 1e6, 3),
      cpuPercent: cpuPercent === null ? null : rounded(cpuPercent, 1),
    };
  });

const labelsOf = ({ name, timeline }: NamedTimeline) =>
  timeline.labels.map(({ elapsedSeconds, text }) => ({
    file: inertLine(name),
    elapsedSeconds,
    text: inertLine(text),
  }));

/** So that a line at its highest is whole. */
const headroom = 1.05;

/** An axis needs ends, also before there is anything to show. */
const fromZero = (values: readonly number[]) => ({
  domain: [0, Math.max(1, ...values) * headroom],
});

/** Unseen, and wide enough to be met. */
const hoverPoints = <X, Y>(x: X, y: Y) => ({
  mark: { type: 'point' as const, filled: true, size: 160, opacity: 0 },
  encoding: {
    x,
    y,
    tooltip: [
      { field: 'file', type: 'nominal' as const, title: ' ' },
      { field: 'elapsedSeconds', type: 'quantitative' as const, title: 'after (s)' },
      { field: 'megabytes', type: 'quantitative' as const, title: 'RSS (MB)' },
      { field: 'cpuPercent', type: 'quantitative' as const, title: 'CPU %' },
    ],
  },
});

/** RSS (left, thick) and CPU % (right, thin and dashed) against elapsed time, with the labels at theirs. */
export const timelineChart = (
  title: string,
  timelines: readonly NamedTimeline[],
  { mostPoints: most, hover = false }: TimelineLook = {},
): TopLevelSpec => {
  const points = timelines.flatMap((each) => pointsOf(each, most));
  const labels = timelines.flatMap(labelsOf);
  const few = points.length <= fewPoints * timelines.length;
  const names = timelines.map(({ name }) => inertLine(name));
  const longest = Math.max(
    1e-3,
    ...timelines.map(({ timeline: { end } }) => end?.elapsedSeconds ?? 0),
    ...points.map(({ elapsedSeconds }) => elapsedSeconds),
  );
  const x = {
    field: 'elapsedSeconds',
    type: 'quantitative' as const,
    title: 'elapsed time (s)',
    scale: { domain: [0, longest], nice: false },
    axis: { grid: false, tickCount: 10 },
  };
  const color = {
    field: 'file',
    type: 'nominal' as const,
    scale: { domain: names, range: names.map((_, index) => palette[index % palette.length] ?? '') },
    legend: names.length > 1 ? { orient: 'top' as const } : null,
  };
  const rss = {
    field: 'megabytes',
    type: 'quantitative' as const,
    title: 'RSS (MB)',
    scale: fromZero(points.map(({ megabytes }) => megabytes)),
    axis: { orient: 'left' as const, tickCount: 6 },
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'RSS and CPU % against elapsed time.',
    title: {
      text: inertLine(title),
      subtitle: [
        'thick: RSS, left axis; thin, dashed: CPU % of one core since the sample before, right axis',
      ],
    },
    width: 680,
    height: 320,
    config: theme,
    datasets: { points, labels },
    resolve: { scale: { y: 'independent' } },
    layer: [
      {
        // One scale for what is seen and what the pointer meets.
        data: { name: 'points' },
        layer: [
          {
            mark: { type: 'line', strokeWidth: 3, point: few ? { size: 40 } : false },
            encoding: { x, color, y: rss },
          },
          ...(hover ? [hoverPoints(x, rss)] : []),
        ],
      },
      {
        data: { name: 'points' },
        mark: {
          type: 'line',
          strokeWidth: 1.2,
          strokeDash: [4, 3],
          opacity: 0.8,
          point: few ? { size: 14, strokeDash: [] } : false,
        },
        encoding: {
          x,
          color,
          y: {
            field: 'cpuPercent',
            type: 'quantitative',
            title: 'CPU %',
            scale: fromZero(points.map(({ cpuPercent }) => cpuPercent ?? 0)),
            axis: { orient: 'right' as const, grid: false, tickCount: 6 },
          },
        },
      },
      {
        data: { name: 'labels' },
        mark: { type: 'rule', strokeDash: [2, 3], color: colours.quiet },
        encoding: { x },
      },
      {
        data: { name: 'labels' },
        mark: {
          type: 'text',
          angle: 270,
          align: 'right',
          baseline: 'bottom',
          dy: -3,
          limit: 300,
          color: colours.ink,
        },
        encoding: {
          x,
          y: { value: 4 },
          text: { field: 'text' },
        },
      },
    ],
  };
};
