/** The tables of the scaling as data: their columns, and the raw values of each for CSV. */
import { formatNanoseconds } from '../../contenders/format-nanoseconds.js';
import { formatCount, formatTenths } from '../../report/number-formats.js';
import { figureColumn, type TableColumn, textColumn } from '../../report/sections/section-table.js';
import type { Series } from './scaling-points.js';
import type { CostSpread, ScalingRow, StartUpCost } from './scaling-summary.js';

/** `1.90 (1.82 to 2.11)`: the median and the range over the rounds. */
const spreadColumn = <Row>(
  heading: string,
  name: string,
  spreadOf: (row: Row) => CostSpread,
  format: (value: number) => string,
): TableColumn<Row> => ({
  heading,
  align: 'right',
  show: (row) => {
    const { median, minimum, maximum } = spreadOf(row);
    return `${format(median)} (${format(minimum)} to ${format(maximum)})`;
  },
  values: [
    { heading: `${name}Median`, cell: (row) => spreadOf(row).median },
    { heading: `${name}Minimum`, cell: (row) => spreadOf(row).minimum },
    { heading: `${name}Maximum`, cell: (row) => spreadOf(row).maximum },
  ],
});

const configurationColumn = textColumn<{ readonly configuration: string }>(
  'Configuration',
  'configuration',
  ({ configuration }) => configuration,
);

const xText = (x: number): string => (x < 1 ? String(x) : formatCount(x));

/** What the series varies. */
export const quantityColumn = ({ quantity }: Pick<Series, 'quantity'>): TableColumn<ScalingRow> =>
  figureColumn(quantity, 'x', ({ x }) => x, xText);

const eventColumns: readonly TableColumn<ScalingRow>[] = [
  configurationColumn,
  figureColumn('Rounds', 'rounds', ({ roundCount }) => roundCount, formatCount),
  figureColumn('Events', 'eventCount', ({ eventCount }) => eventCount, formatCount),
  figureColumn('Sites', 'siteCount', ({ siteCount }) => siteCount, formatCount),
  spreadColumn(
    '+ns/event (range)',
    'nanosecondsPerEvent',
    ({ nanosecondsPerEvent }) => nanosecondsPerEvent,
    formatNanoseconds,
  ),
];

/** Only where the whole process is timed. */
const withStartUpColumn: TableColumn<ScalingRow> = figureColumn(
  'with start-up',
  'withStartUpNanosecondsPerEventMedian',
  ({ withStartUpNanosecondsPerEvent }) => withStartUpNanosecondsPerEvent,
  formatNanoseconds,
);

/** The columns behind the one of the series' own quantity. */
export const costColumns = ({ name }: Pick<Series, 'name'>): readonly TableColumn<ScalingRow>[] =>
  name === 'corpus' ? [...eventColumns, withStartUpColumn] : eventColumns;

export const startUpColumns: readonly TableColumn<StartUpCost>[] = [
  configurationColumn,
  spreadColumn(
    'Start-up, +ms (range)',
    'addedMilliseconds',
    ({ addedMilliseconds }) => addedMilliseconds,
    formatTenths,
  ),
];
