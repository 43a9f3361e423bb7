import type { CompletedMeasurement } from '../../measurement.js';
import { formatCount, formatMegabytes, formatPercent, formatSeconds } from '../number-formats.js';
import type { Summary } from '../summary.js';
import type { SectionTable } from './section.js';
import { figureColumn, sectionTable, type TableColumn, textColumn } from './section-table.js';

const columns: readonly TableColumn<CompletedMeasurement>[] = [
  textColumn('Configuration', 'configuration', ({ configuration }) => configuration),
  figureColumn('Round', 'round', ({ round }) => round, formatCount),
  figureColumn('A/A', 'occurrence', ({ occurrence }) => occurrence, formatCount),
  figureColumn('Time (s)', 'wallSeconds', ({ wallSeconds }) => wallSeconds, formatSeconds),
  figureColumn(
    'CPU %',
    'cpuPercent',
    ({ userSeconds, systemSeconds, wallSeconds }) =>
      wallSeconds > 0 ? (100 * (userSeconds + systemSeconds)) / wallSeconds : null,
    formatPercent,
  ),
  figureColumn(
    'Peak RSS (MB)',
    'peakRssBytes',
    ({ peakRssBytes }) => peakRssBytes,
    formatMegabytes,
  ),
  figureColumn('Events', 'eventCount', ({ eventCount }) => eventCount, formatCount),
  figureColumn(
    'Events logged',
    'loggedEventCount',
    ({ loggedEventCount }) => loggedEventCount,
    formatCount,
  ),
];

/** A line for every completed repetition, by configuration and round. */
export const measurementsTable = ({ rows }: Summary, id: string, caption: string): SectionTable =>
  sectionTable({ id, caption, columns, rows: rows.flatMap(({ repetitions }) => repetitions) });
