import { absent, formatBound } from '../report/number-formats.js';
import type { TableColumn } from '../report/sections/section-table.js';
import type { RatioEstimate } from '../statistics/paired-ratio.js';

/** The 95 % interval of a ratio; in CSV its ends and the number of pairs, named after the ratio. */
export const intervalColumn = <Row>(
  name: string,
  estimateOf: (row: Row) => RatioEstimate | null,
): TableColumn<Row> => ({
  heading: '95 % interval',
  align: 'right',
  show: (row) => {
    const { low, high } = estimateOf(row) ?? { low: null, high: null };
    return low === null ? absent : `${formatBound(low)} to ${formatBound(high)}`;
  },
  values: [
    { heading: `${name}Low`, cell: (row) => estimateOf(row)?.low ?? null },
    { heading: `${name}High`, cell: (row) => estimateOf(row)?.high ?? null },
    { heading: `${name}PairCount`, cell: (row) => estimateOf(row)?.pairCount ?? null },
  ],
});
