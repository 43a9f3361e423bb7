import type { CompletedMeasurement, FailedMeasurement, Measurement } from '../measurement.js';
import { type CsvColumn, toCsv } from './csv.js';

type Column = CsvColumn<Measurement>;

const planned = (
  heading: 'runtime' | 'configuration' | 'round' | 'occurrence' | 'outcome',
): Column => ({
  heading,
  cell: (measurement) => measurement[heading],
});

const completed = (
  heading: Exclude<keyof CompletedMeasurement, 'outcome' | 'timeline'>,
): Column => ({
  heading,
  cell: (measurement) => (measurement.outcome === 'completed' ? measurement[heading] : null),
});

const failed = (heading: 'cause' | 'stderrTail'): Column => ({
  heading,
  cell: (measurement: FailedMeasurement | CompletedMeasurement) =>
    measurement.outcome === 'failed' ? measurement[heading] : null,
});

/** The fields of a measurement, in the order of its schema. */
const columns: readonly Column[] = [
  planned('runtime'),
  planned('configuration'),
  planned('round'),
  planned('occurrence'),
  planned('outcome'),
  completed('wallSeconds'),
  completed('wrapperWallSeconds'),
  completed('userSeconds'),
  completed('systemSeconds'),
  completed('peakRssBytes'),
  completed('eventCount'),
  completed('loggedEventCount'),
  completed('rssChangeCount'),
  completed('logBytes'),
  completed('outputSha256'),
  failed('cause'),
  failed('stderrTail'),
];

/** A line a measurement, in the order in which they were taken; cells that an outcome does not have are empty. */
export const measurementsCsv = (measurements: readonly Measurement[]): string =>
  toCsv(columns, measurements);
