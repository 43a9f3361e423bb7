import { columnsFor, type Table } from './column.js';
import { inertMarkdown } from './inert.js';
import { failureText, remarksOf } from './remarks.js';
import type { Summary } from './summary.js';
import { summaryTables } from './summary-tables.js';

const rules = { left: '---', right: '--:' } as const;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const renderTable = (table: Table, summary: Summary): string => {
  const columns = columnsFor(table, summary);
  return [
    line(columns.map(({ heading }) => inertMarkdown(heading))),
    line(columns.map(({ align }) => rules[align])),
    ...summary.rows.map((row) => line(columns.map(({ show }) => inertMarkdown(show(row))))),
  ].join('\n');
};

const renderRemarks = (summary: Summary): string =>
  remarksOf(summary)
    .map(({ name, text }) => `- ${name}: ${inertMarkdown(text)}`)
    .join('\n');

/** Tables, failures and facts of the run as GitHub Flavored Markdown, fit for a pull request. */
export const renderSummaryMarkdown = (summary: Summary): string => {
  const blocks = [
    ...summaryTables.map((table) => renderTable(table, summary)),
    ...summary.failures.map((failure) => `**${inertMarkdown(failureText(failure))}**`),
    renderRemarks(summary),
  ];
  return `${blocks.join('\n\n')}\n`;
};
