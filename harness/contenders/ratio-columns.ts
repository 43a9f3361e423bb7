import { absent, formatBound, formatRatio } from '../report/number-formats.js';
import type { TableColumn } from '../report/sections/section-table.js';
import type { RatioEstimate } from '../statistics/paired-ratio.js';

interface Compared {
  /** Null for what the others are held against, and where no round has both. */
  readonly estimate: RatioEstimate | null;
  readonly distinguishable: boolean;
  readonly isBaseline: boolean;
}

/** The ratio, with a leading ~ where it cannot be told from x1.00. */
export const ratioColumn = <Row>(
  name: string,
  comparedOf: (row: Row) => Compared,
): TableColumn<Row> => ({
  heading: 'Ratio',
  align: 'right',
  show: (row) => {
    const { estimate, distinguishable, isBaseline } = comparedOf(row);
    if (isBaseline) return formatRatio(1);
    return estimate === null
      ? absent
      : `${distinguishable ? '' : '~'}${formatRatio(estimate.ratio)}`;
  },
  values: [{ heading: name, cell: (row) => comparedOf(row).estimate?.ratio ?? null }],
});

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
