/** What the cost of an event is held against, as data. */
import type { TracedConfigurationId } from '../../configurations.js';

export const seriesNames = ['corpus', 'sites', 'threads'] as const;
export type SeriesName = (typeof seriesNames)[number];

export interface Series {
  readonly name: SeriesName;
  readonly title: string;
  /** Of the x axis and of the table's column. */
  readonly quantity: string;
  readonly how: string;
}

export const series: readonly Series[] = [
  {
    name: 'corpus',
    title: 'corpus size',
    quantity: 'scale of the corpus (1 is 108 MB)',
    how: 'the bundled workload; wall time of the process, less what the same configuration takes for a file of two rows',
  },
  {
    name: 'sites',
    title: 'number of sites',
    quantity: 'sites in the program',
    how: 'a generated program with as many sites, eight functions of which are called in turn; time of that loop',
  },
  {
    name: 'threads',
    title: 'number of threads',
    quantity: 'extra threads in the process',
    how: 'the generated program with 1,000 sites; each extra thread fills a fresh buffer of 256 KiB every 100 ms',
  },
];

/** Ours that the note's readers ask for first: called at all, RSS known, everything kept. */
export const scalingConfigurations = [
  'trace-only',
  'rss',
  'all-logged',
] as const satisfies readonly TracedConfigurationId[];

export type ScalingConfiguration = (typeof scalingConfigurations)[number] | 'no-trace';

export const measuredConfigurations: readonly ScalingConfiguration[] = [
  'no-trace',
  ...scalingConfigurations,
];

/** `corpus` 0 is the file of two rows: what it takes to start. */
export const startUp = 0;

export interface ScalingPoint {
  readonly series: SeriesName;
  /** Scale of the corpus, sites, or extra threads. */
  readonly x: number;
}

export interface ScalingSize {
  readonly points: Readonly<Record<SeriesName, readonly number[]>>;
  /** Of the generated program's timed loop: so many that its first, slow turns hardly count. */
  readonly loopEvents: number;
}

export const scalingSizes = {
  full: {
    points: {
      corpus: [0.01, 0.03, 0.1, 0.3, 1],
      sites: [100, 1000, 10_000, 100_000],
      threads: [0, 1, 2, 4, 8, 16],
    },
    loopEvents: 40_000_000,
  },
  quick: {
    points: { corpus: [0.01], sites: [100, 1000], threads: [0, 2] },
    loopEvents: 500_000,
  },
} as const satisfies Record<string, ScalingSize>;

/** Sites of the generated program where their number is not what varies. */
export const fixedSiteCount = 1000;

/** Every point of a size, `startUp` among them. */
export const pointsOf = ({ points }: ScalingSize): readonly ScalingPoint[] =>
  seriesNames.flatMap((name) =>
    (name === 'corpus' ? [startUp, ...points[name]] : points[name]).map((x) => ({
      series: name,
      x,
    })),
  );
