import { baselineId, type ConfigurationId } from '../../configurations.js';
import type { PublishedRow } from '../../store/published-note.js';
import {
  formatBound,
  formatCount,
  formatMegabytes,
  formatPercent,
  formatRatio,
  formatSeconds,
} from '../number-formats.js';
import { ratioOf } from '../overhead.js';
import type { ConfigurationSummary } from '../summary.js';
import { type ComparedFact, comparisonTable } from './comparison-table.js';
import type { ReportInput } from './report-input.js';
import type { Block } from './section.js';
import { timelineBlock } from './timeline-block.js';

/** The note's headings, after the configuration's name, and what it says each configuration is for. */
const purposes: Readonly<Record<ConfigurationId, { title: string; purpose: string }>> = {
  'no-trace': {
    title: 'no use of the tracer',
    purpose: 'The program alone: what every overhead is measured against.',
  },
  'trace-only': {
    title: 'no events computed, no events logged',
    purpose: 'What it costs to be called at all: each event is counted, nothing else.',
  },
  rss: {
    title: 'RSS only computed, no events logged',
    purpose: 'As before, with RSS known at every event.',
  },
  all: {
    title: 'all events computed, no events logged',
    purpose: 'Everything that a line of the log needs is worked out; nothing is logged.',
  },
  threshold: {
    title: 'all events computed, RSS changes of a page logged',
    purpose: 'An event is logged where RSS has moved by 4,096 bytes since the last line.',
  },
  'threshold-previous': {
    title: 'RSS changes of a page and the previous event logged',
    purpose: 'Those, and the event just before each, which may be any event.',
  },
  'all-logged': {
    title: 'every event computed and logged',
    purpose: 'The whole log: about four bytes an event here, about 220 in the note.',
  },
};

const or = <T>(value: T | null | undefined, format: (value: T) => string): string | null =>
  value === null || value === undefined ? null : format(value);

/** `1 in 1,855 events`; null where nothing was logged. */
const oneIn = (logged: number, events: number | null): string | null =>
  logged === 0 || events === null ? null : `1 in ${formatCount(events / logged)}`;

const ratioText = ({ overhead }: ConfigurationSummary): string | null => {
  const ratio = or(ratioOf(overhead), formatRatio);
  if (overhead.kind !== 'estimated') return ratio;
  const { low, high } = overhead.estimate;
  const interval = low === null ? '' : ` (${formatBound(low)} to ${formatBound(high)})`;
  return `${overhead.distinguishable ? '' : '~'}${ratio ?? ''}${interval}`;
};

const noteEventCount = ({ note }: ReportInput): number | null => {
  const counts = note.rows.flatMap(({ eventCount }) => eventCount ?? []);
  return counts.length === 0 ? null : Math.max(...counts);
};

const logFacts = (
  { costs, configuration }: ConfigurationSummary,
  published: PublishedRow | null,
  input: ReportInput,
): ComparedFact[] => {
  const { summary } = input;
  const log = published?.log ?? null;
  const text = input.run.logTexts?.find((each) => each.configuration === configuration) ?? null;
  return [
    {
      name: 'Events logged',
      ours: or(costs?.loggedEventCount, formatCount),
      theirs: or(log?.lines, formatCount),
    },
    {
      name: 'Of all events',
      ours: oneIn(costs?.loggedEventCount ?? 0, summary.tracedEventCount),
      theirs: oneIn(log?.lines ?? 0, published?.eventCount ?? noteEventCount(input)),
    },
    {
      name: 'Log as text: lines',
      ours: or(text?.lineCount, formatCount),
      theirs: or(log?.lines, formatCount),
    },
    {
      name: 'Log as text: words',
      ours: or(text?.wordCount, formatCount),
      theirs: or(log?.words, formatCount),
    },
    {
      name: 'Log as text: bytes',
      ours: or(text?.byteCount, formatCount),
      theirs: or(log?.bytes, formatCount),
    },
    {
      name: 'Log as written, binary: bytes',
      ours: or(costs?.logBytes, formatCount),
      theirs: null,
    },
  ];
};

const factsOf = (row: ConfigurationSummary, input: ReportInput): ComparedFact[] => {
  const { costs, published, configuration } = row;
  return [
    {
      name: 'Time (s)',
      ours: or(costs?.wallSeconds.median, formatSeconds),
      theirs: or(published?.wallSeconds, (seconds) => seconds.toFixed(3)),
    },
    ...(configuration === baselineId
      ? []
      : [
          {
            name: 'Ratio to no-trace',
            ours: ratioText(row),
            theirs: or(published?.ratio ?? published?.printed.ratio, formatRatio),
          },
        ]),
    {
      name: 'CPU %',
      ours: or(costs?.cpuPercent, formatPercent),
      theirs: or(published?.cpuPercent, (percent) => `around ${formatPercent(percent)}`),
    },
    { name: 'Peak RSS (MB)', ours: or(costs?.peakRssBytes, formatMegabytes), theirs: null },
    ...(costs !== null && costs.loggedEventCount > 0 ? logFacts(row, published, input) : []),
  ];
};

const groupOf = (row: ConfigurationSummary, input: ReportInput): Block => {
  const { configuration } = row;
  const { title, purpose } = purposes[configuration];
  return {
    kind: 'group',
    id: `configuration-${configuration}`,
    title: `${configuration}: ${title}`,
    blocks: [
      { kind: 'text', text: purpose },
      timelineBlock(configuration, input),
      {
        kind: 'table',
        table: comparisonTable(
          `figures-${configuration}`,
          `${configuration} beside the note’s`,
          factsOf(row, input),
        ),
      },
    ],
  };
};

/** The note's sections: each configuration with its picture, its figures and its log. */
export const configurationsBlocks = (input: ReportInput): readonly Block[] =>
  input.summary.rows.map((row) => groupOf(row, input));
