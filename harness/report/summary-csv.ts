import { type CsvColumn, toCsv } from '../store/csv.js';
import { columnsFor } from './column.js';
import type { ConfigurationSummary, Summary } from './summary.js';
import { summaryTables } from './summary-tables.js';

/** What a line is about. */
const lineColumns = ({ runId }: Summary): readonly CsvColumn<ConfigurationSummary>[] => [
  { heading: 'runId', cell: () => runId },
  { heading: 'configuration', cell: ({ configuration }) => configuration },
  { heading: 'repetitionsCompleted', cell: ({ costs }) => costs?.repetitionCount ?? 0 },
  { heading: 'repetitionsFailed', cell: ({ failureCount }) => failureCount },
];

/** A line a configuration with the raw figures behind every table of the summary. */
export const renderSummaryCsv = (summary: Summary): string =>
  toCsv(
    [
      ...lineColumns(summary),
      ...summaryTables.flatMap((table) =>
        columnsFor(table, summary).flatMap(({ values }) => values),
      ),
    ],
    summary.rows,
  );
