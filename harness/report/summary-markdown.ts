import { columnsFor } from './column.js';
import { inertMarkdown } from './inert.js';
import { failureText, remarksOf } from './remarks.js';
import type { Summary } from './summary.js';
import { summaryTables } from './summary-tables.js';
import { markdownTable } from './table-markdown.js';

const renderRemarks = (summary: Summary): string =>
  remarksOf(summary)
    .map(({ name, text }) => `- ${name}: ${inertMarkdown(text)}`)
    .join('\n');

/** Tables, failures and facts of the run as GitHub Flavored Markdown, fit for a pull request. */
export const renderSummaryMarkdown = (summary: Summary): string => {
  const blocks = [
    ...summaryTables.map((table) => markdownTable(columnsFor(table, summary), summary.rows)),
    ...summary.failures.map((failure) => `**${inertMarkdown(failureText(failure))}**`),
    renderRemarks(summary),
  ];
  return `${blocks.join('\n\n')}\n`;
};
