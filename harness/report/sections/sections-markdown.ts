import { inertMarkdown } from '../inert.js';
import { markdownTable } from '../table-markdown.js';
import type { Block, Cell, Section, SectionTable } from './section.js';

const cellText = ({ text, beside }: Cell): string =>
  beside === null ? text : `${text} (note: ${beside})`;

const renderTable = ({ columns, rows }: SectionTable): string =>
  markdownTable(
    columns.map(({ heading, align }, index) => ({
      heading,
      align,
      show: (row: readonly Cell[]) => {
        const cell = row[index];
        return cell === undefined ? '' : cellText(cell);
      },
    })),
    rows,
  );

export interface MarkdownPlaces {
  /** Path of a chart's picture from where the Markdown lies. */
  readonly chartFile: (id: string) => string;
}

const renderBlock = (block: Block, depth: number, places: MarkdownPlaces): readonly string[] => {
  switch (block.kind) {
    case 'text':
      return [inertMarkdown(block.text)];
    case 'warning':
      return [`**${inertMarkdown(block.text)}**`];
    case 'table':
      return [renderTable(block.table)];
    case 'chart':
      return [`![${inertMarkdown(block.chart.description)}](${places.chartFile(block.chart.id)})`];
    case 'list':
      return [block.items.map((item) => `- ${inertMarkdown(item)}`).join('\n')];
    case 'not-measured':
      return [`${inertMarkdown(block.what)} To get it: \`${block.command}\`.`];
    case 'group':
      return [
        `${'#'.repeat(depth)} ${inertMarkdown(block.title)}`,
        ...block.blocks.flatMap((inner) => renderBlock(inner, depth + 1, places)),
      ];
  }
};

/** The sections as GitHub Flavored Markdown, from headings of the second level down; no trailing newline. */
export const sectionsMarkdown = (sections: readonly Section[], places: MarkdownPlaces): string =>
  sections
    .flatMap(({ title, blocks }) => [
      `## ${inertMarkdown(title)}`,
      ...blocks.flatMap((block) => renderBlock(block, 3, places)),
    ])
    .join('\n\n');
