import { columnsFor, type Table } from './column.js';
import { inertLine } from './inert.js';
import { type Paint, painter, type TextOptions } from './paint.js';
import { failureText, remarksOf } from './remarks.js';
import type { Summary } from './summary.js';
import { summaryTables } from './summary-tables.js';
import { textTable } from './table-text.js';

const gap = '  ';

const renderTable = (table: Table, summary: Summary, paint: Paint): readonly string[] => {
  const [headings = '', ...lines] = textTable(columnsFor(table, summary), summary.rows);
  return [paint('bold', headings), ...lines];
};

const renderRemarks = (summary: Summary, paint: Paint): readonly string[] => {
  const remarks = remarksOf(summary);
  const width = Math.max(...remarks.map(({ name }) => name.length));
  return remarks.map(({ name, text }) => paint('dim', name.padEnd(width)) + gap + inertLine(text));
};

/** Aligned columns for a terminal, the same content as the Markdown, without a trailing newline. */
export const renderSummaryText = (summary: Summary, options: TextOptions): string => {
  const paint = painter(options);
  const blocks = [
    ...summaryTables.map((table) => renderTable(table, summary, paint)),
    summary.failures.map((failure) => paint('red', inertLine(failureText(failure)))),
    renderRemarks(summary, paint),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
};
