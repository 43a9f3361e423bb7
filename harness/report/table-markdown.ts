import type { ShownColumn } from './column.js';
import { inertMarkdown } from './inert.js';

const rules = { left: '---', right: '--:' } as const;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table in GitHub Flavored Markdown, without a trailing newline; cells are made inert. */
export const markdownTable = <Each>(
  columns: readonly ShownColumn<Each>[],
  rows: readonly Each[],
): string =>
  [
    line(columns.map(({ heading }) => inertMarkdown(heading))),
    line(columns.map(({ align }) => rules[align])),
    ...rows.map((row) => line(columns.map(({ show }) => inertMarkdown(show(row))))),
  ].join('\n');
