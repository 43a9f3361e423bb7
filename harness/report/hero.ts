/** What the top of a report says: one sentence with a number, what stands behind it, and the four steps of the note. */
import type { ConfigurationId } from '../configurations.js';
import { absent, formatBound, formatCount, formatRatio } from './number-formats.js';
import { ratioOf } from './overhead.js';
import type { ConfigurationSummary, Summary } from './summary.js';

export interface HeroTile {
  readonly label: string;
  /** Such as `x1.10`, with `~` where it cannot be told from none. */
  readonly ratio: string;
  readonly interval: string | null;
  readonly note: string | null;
  /** Lengths of bars for both on one logarithmic scale, 0 to 100; null where there is no figure. */
  readonly bars: { readonly ours: number | null; readonly theirs: number | null };
}

export interface Hero {
  /** Before, in and after the emphasis. */
  readonly sentence: readonly [before: string, number: string, after: string];
  readonly lead: string;
  readonly tiles: readonly HeroTile[];
}

const steps: readonly { readonly configuration: ConfigurationId; readonly label: string }[] = [
  { configuration: 'trace-only', label: 'Every event counted' },
  { configuration: 'rss', label: 'RSS known at every event' },
  { configuration: 'all', label: 'A log line worked out' },
  { configuration: 'all-logged', label: 'Every event logged' },
];

const rowOf = (summary: Summary, id: ConfigurationId): ConfigurationSummary | undefined =>
  summary.rows.find(({ configuration }) => configuration === id);

/** Full length of a bar: a little beyond the note's most expensive. */
const longestRatio = 25;

const barOf = (ratio: number | null): number | null =>
  ratio === null
    ? null
    : Math.round(1000 * Math.min(1, Math.max(0.004, Math.log(ratio) / Math.log(longestRatio)))) /
      10;

const tileOf = (summary: Summary, { configuration, label }: (typeof steps)[number]): HeroTile[] => {
  const row = rowOf(summary, configuration);
  if (row === undefined) return [];
  const { overhead } = row;
  const ratio = ratioOf(overhead);
  const estimate = overhead.kind === 'estimated' ? overhead.estimate : null;
  const uncertain = overhead.kind === 'estimated' && !overhead.distinguishable;
  const published = row.published?.printed.ratio ?? null;
  return [
    {
      label,
      ratio: ratio === null ? absent : `${uncertain ? '~' : ''}${formatRatio(ratio)}`,
      interval:
        estimate?.low == null
          ? null
          : `${formatBound(estimate.low)} to ${formatBound(estimate.high)}`,
      note: published === null ? null : formatRatio(published),
      bars: { ours: barOf(ratio), theirs: barOf(published) },
    },
  ];
};

const leadOf = (summary: Summary, row: ConfigurationSummary): string => {
  const published = row.published?.printed.ratio;
  const sentences = [
    published === undefined
      ? ''
      : `The note on cPyMemTrace paid ${formatRatio(published)} for it, and called x10 to x22 the best that can be done.`,
    row.overhead.kind === 'estimated' && !row.overhead.distinguishable
      ? 'This run cannot tell its figure from no tracing at all' +
        (summary.noiseFloor === null
          ? '.'
          : `: two repetitions of the same program seem up to ${formatRatio(summary.noiseFloor.ratio)} apart here.`)
      : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
};

/** Null for a run that has no ratio of `rss` yet. */
export const heroOf = (summary: Summary): Hero | null => {
  const row = rowOf(summary, 'rss');
  const ratio = row === undefined ? null : ratioOf(row.overhead);
  if (row === undefined || ratio === null) return null;
  const events =
    summary.tracedEventCount === null
      ? 'every event'
      : `every one of ${formatCount(summary.tracedEventCount)} events`;
  return {
    sentence: [`Knowing RSS at ${events} took `, formatRatio(ratio), ' the time.'],
    lead: leadOf(summary, row),
    tiles: steps.flatMap((step) => tileOf(summary, step)),
  };
};
