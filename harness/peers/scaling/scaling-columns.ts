/** The tables of the scaling as data: their columns, and the raw values for CSV. */
import type { ShownColumn } from '../../report/column.js';
import { formatCount, formatTenths, shown } from '../../report/number-formats.js';
import type { CsvColumn } from '../../store/csv.js';
import { formatNanoseconds } from '../format-nanoseconds.js';
import type { CostSpread, ScalingRow, StartUpCost } from './scaling-summary.js';

/** `1.90 (1.82 to 2.11)`: the median and the range over the rounds. */
const spreadText = (
  { median, minimum, maximum }: CostSpread,
  format: (value: number) => string,
): string => `${format(median)} (${format(minimum)} to ${format(maximum)})`;

/** The columns behind the one of the series' own quantity. */
export const costColumns: readonly ShownColumn<ScalingRow>[] = [
  { heading: 'Configuration', align: 'left', show: ({ configuration }) => configuration },
  { heading: 'Events', align: 'right', show: ({ eventCount }) => formatCount(eventCount) },
  { heading: 'Sites', align: 'right', show: ({ siteCount }) => formatCount(siteCount) },
  {
    heading: '+ns/event (range)',
    align: 'right',
    show: ({ nanosecondsPerEvent }) => spreadText(nanosecondsPerEvent, formatNanoseconds),
  },
];

/** Only where the whole process is timed. */
export const withStartUpColumn: ShownColumn<ScalingRow> = {
  heading: 'with start-up',
  align: 'right',
  show: (row) => shown(row.withStartUpNanosecondsPerEvent, formatNanoseconds),
};

export const startUpColumns: readonly ShownColumn<StartUpCost>[] = [
  { heading: 'Configuration', align: 'left', show: ({ configuration }) => configuration },
  {
    heading: 'Start-up, +ms (range)',
    align: 'right',
    show: ({ addedMilliseconds }) => spreadText(addedMilliseconds, formatTenths),
  },
];

export const scalingCsvColumns: readonly CsvColumn<ScalingRow>[] = [
  { heading: 'series', cell: ({ series }) => series },
  { heading: 'x', cell: ({ x }) => x },
  { heading: 'configuration', cell: ({ configuration }) => configuration },
  { heading: 'rounds', cell: ({ roundCount }) => roundCount },
  { heading: 'eventCount', cell: ({ eventCount }) => eventCount },
  { heading: 'siteCount', cell: ({ siteCount }) => siteCount },
  {
    heading: 'nanosecondsPerEventMedian',
    cell: ({ nanosecondsPerEvent }) => nanosecondsPerEvent.median,
  },
  {
    heading: 'nanosecondsPerEventMinimum',
    cell: ({ nanosecondsPerEvent }) => nanosecondsPerEvent.minimum,
  },
  {
    heading: 'nanosecondsPerEventMaximum',
    cell: ({ nanosecondsPerEvent }) => nanosecondsPerEvent.maximum,
  },
  {
    heading: 'withStartUpNanosecondsPerEventMedian',
    cell: ({ withStartUpNanosecondsPerEvent }) => withStartUpNanosecondsPerEvent,
  },
];
