/** What the tables of the cost of tracing have in common. */
import { absent, formatMicroseconds } from '../number-formats.js';
import type { PartCost } from './cost-of-tracing.js';
import { type TableColumn, textColumn } from './section-table.js';

export const partColumn: TableColumn<PartCost> = textColumn(
  'Part of tracing',
  'part',
  ({ part }) => part.name,
);

/** Microseconds an event; null where no round has both configurations. */
export const estimated = ({ estimate }: PartCost): number | null => estimate?.difference ?? null;

export const costInterval: TableColumn<PartCost> = {
  heading: '95 % interval',
  align: 'right',
  show: ({ estimate }) =>
    estimate?.interval == null
      ? absent
      : `${formatMicroseconds(estimate.interval.low)} to ${formatMicroseconds(estimate.interval.high)}`,
  values: [
    { heading: 'low', cell: ({ estimate }) => estimate?.interval?.low ?? null },
    { heading: 'high', cell: ({ estimate }) => estimate?.interval?.high ?? null },
  ],
};
