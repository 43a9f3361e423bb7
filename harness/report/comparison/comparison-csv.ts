import type { CandidateComparison, Comparison } from '../../comparison/compare-runs.js';
import { type CsvColumn, toCsv } from '../../store/csv.js';
import { changeColumns } from './change-columns.js';
import { type ChangeRow, changeRows } from './change-rows.js';

interface Line {
  readonly candidate: CandidateComparison;
  readonly row: ChangeRow;
}

/** What a line is about, and what its figures hold under. */
const lineColumns = ({ base }: Comparison): readonly CsvColumn<Line>[] => [
  { heading: 'baseName', cell: () => base.name },
  { heading: 'candidateName', cell: ({ candidate }) => candidate.side.name },
  { heading: 'pairing', cell: ({ candidate }) => candidate.pairing },
  { heading: 'noiseFloor', cell: ({ candidate }) => candidate.noiseFloor },
  {
    heading: 'mismatches',
    cell: ({ candidate }) => candidate.mismatches.map(({ premise }) => premise).join(' '),
  },
];

/** A line a candidate and configuration, with raw figures; the geometric means are lines too. */
export const renderComparisonCsv = (comparison: Comparison): string =>
  toCsv(
    [
      ...lineColumns(comparison),
      ...changeColumns.flatMap(({ values }) =>
        values.map(({ heading, cell }) => ({ heading, cell: ({ row }: Line) => cell(row) })),
      ),
    ],
    comparison.candidates.flatMap((candidate) =>
      changeRows(comparison, candidate).map((row) => ({ candidate, row })),
    ),
  );
