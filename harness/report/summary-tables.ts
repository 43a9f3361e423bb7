/** The tables of the summary as data: which columns there are, how each shows a row, and its raw values for CSV. */
import { configurations, type ConfigurationId } from '../configurations.js';
import { cost, figure, label, publishedFigure, type Row, type Table, value } from './column.js';
import {
  absent,
  formatAddedMegabytes,
  formatBound,
  formatCount,
  formatLogMegabytes,
  formatMegabytes,
  formatMicroseconds,
  formatMillions,
  formatPercent,
  formatRatio,
  formatSeconds,
  formatTenths,
  shown,
} from './number-formats.js';
import { ratioOf } from './overhead.js';

/** `~` marks what cannot be told from no difference at all. */
const showRatio = ({ overhead }: Row): string => {
  const uncertain = overhead.kind === 'estimated' && !overhead.distinguishable;
  return `${uncertain ? '~' : ''}${shown(ratioOf(overhead), formatRatio)}`;
};

const estimateOf = ({ overhead }: Row) =>
  overhead.kind === 'estimated' ? overhead.estimate : null;

const showInterval = (row: Row): string => {
  const { low, high } = estimateOf(row) ?? { low: null, high: null };
  return low === null ? absent : `${formatBound(low)} to ${formatBound(high)}`;
};

/** As the note prints them: 5.4m, 0.57m. */
const printedMillions = (count: number): string => `${String(count / 1e6)}m`;

/** The note's own columns, and the ratio that it printed. */
export const noteTable: Table = [
  label('Trace?', 'trace'),
  label('Calculate?', 'calculate'),
  label('Log?', 'log'),
  {
    heading: 'Time (s)',
    align: 'right',
    show: ({ costs }) => shown(costs?.wallSeconds.median, formatSeconds),
    beside: publishedFigure(({ printed }) => printed.wallSeconds, formatTenths),
    values: [
      cost('wallSecondsMedian', ({ wallSeconds }) => wallSeconds.median),
      cost('wallSecondsMinimum', ({ wallSeconds }) => wallSeconds.minimum),
      cost('wallSecondsMaximum', ({ wallSeconds }) => wallSeconds.maximum),
    ],
  },
  {
    heading: 'Ratio',
    align: 'right',
    show: showRatio,
    values: [value('ratio', ({ overhead }) => ratioOf(overhead))],
  },
  figure(
    'Events logged',
    'loggedEventCount',
    formatCount,
    ({ printed }) => printed.loggedEventCount,
  ),
  {
    heading: 'Events/s',
    align: 'right',
    show: ({ costs }) => shown(costs?.eventsPerSecond, formatMillions),
    beside: publishedFigure(({ printed }) => printed.eventsPerSecond, printedMillions),
    values: [
      cost('eventCount', ({ eventCount }) => eventCount),
      cost('eventsPerSecond', ({ eventsPerSecond }) => eventsPerSecond),
    ],
  },
  {
    heading: 'Note’s ratio',
    align: 'right',
    show: ({ published }) => shown(published?.printed.ratio, formatRatio),
    appliesTo: ({ note }) => note !== null,
    values: [value('noteRatio', ({ published }) => published?.printed.ratio)],
  },
];

/** Configurations that read RSS; the others have no changes to count. */
const readingRss: ReadonlySet<ConfigurationId> = new Set(
  configurations.filter(({ calculate }) => calculate !== 'nothing').map(({ id }) => id),
);

export const costTable: Table = [
  {
    heading: 'Configuration',
    align: 'left',
    show: ({ configuration }) => configuration,
    // Names the line in CSV, so it stands before the columns of the tables there.
    values: [],
  },
  {
    heading: 'Ratio, 95 % interval',
    align: 'right',
    show: showInterval,
    values: [
      value('ratioLow', (row) => estimateOf(row)?.low),
      value('ratioHigh', (row) => estimateOf(row)?.high),
      value('ratioConfidence', (row) => estimateOf(row)?.confidence),
      value('ratioPairCount', (row) => estimateOf(row)?.pairCount),
    ],
  },
  figure('+µs/event', 'addedMicrosecondsPerEvent', formatMicroseconds),
  figure('CPU %', 'cpuPercent', formatPercent, ({ cpuPercent }) => cpuPercent),
  figure('Peak RSS (MB)', 'peakRssBytes', formatMegabytes),
  figure('+MB', 'addedPeakRssBytes', formatAddedMegabytes),
  {
    heading: 'RSS changes',
    align: 'right',
    show: ({ configuration, costs }) =>
      shown(readingRss.has(configuration) ? costs?.rssChangeCount : null, formatCount),
    values: [cost('rssChangeCount', ({ rssChangeCount }) => rssChangeCount)],
  },
  figure('Log (MB)', 'logBytes', formatLogMegabytes),
  figure('Bytes/event logged', 'bytesPerLoggedEvent', formatTenths),
];

export const summaryTables: readonly Table[] = [noteTable, costTable];
