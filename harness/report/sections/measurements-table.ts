import type { CompletedMeasurement } from '../../measurement.js';
import { formatCount, formatMegabytes, formatPercent, formatSeconds } from '../number-formats.js';
import type { Summary } from '../summary.js';
import type { SectionTable } from './section.js';
import {
  figureColumn,
  sectionTable,
  type TableColumn,
  type TableContent,
  textColumn,
} from './section-table.js';

type Column = TableColumn<CompletedMeasurement>;

const whichRepetition: readonly Column[] = [
  textColumn('Configuration', 'configuration', ({ configuration }) => configuration),
  figureColumn('Round', 'round', ({ round }) => round, formatCount),
  figureColumn('A/A', 'occurrence', ({ occurrence }) => occurrence, formatCount),
];

const peakRss: Column = figureColumn(
  'Peak RSS (MB)',
  'peakRssBytes',
  ({ peakRssBytes }) => peakRssBytes,
  formatMegabytes,
);

const columns: readonly Column[] = [
  ...whichRepetition,
  figureColumn('Time (s)', 'wallSeconds', ({ wallSeconds }) => wallSeconds, formatSeconds),
  figureColumn(
    'CPU %',
    'cpuPercent',
    ({ userSeconds, systemSeconds, wallSeconds }) =>
      wallSeconds > 0 ? (100 * (userSeconds + systemSeconds)) / wallSeconds : null,
    formatPercent,
  ),
  peakRss,
  figureColumn('Events', 'eventCount', ({ eventCount }) => eventCount, formatCount),
  figureColumn(
    'Events logged',
    'loggedEventCount',
    ({ loggedEventCount }) => loggedEventCount,
    formatCount,
  ),
];

const tableOf = (
  { rows }: Summary,
  content: Pick<TableContent<CompletedMeasurement>, 'id' | 'caption' | 'columns'>,
): SectionTable =>
  sectionTable({ ...content, rows: rows.flatMap(({ repetitions }) => repetitions) });

/** A line for every completed repetition, by configuration and round. */
export const measurementsTable = (summary: Summary): SectionTable =>
  tableOf(summary, { id: 'repetitions', caption: 'Every completed repetition', columns });

/** The same with the peak RSS alone. */
export const peakRssTable = (summary: Summary): SectionTable =>
  tableOf(summary, {
    id: 'peak-rss-data',
    caption: 'Peak RSS of every completed repetition',
    columns: [...whichRepetition, peakRss],
  });
