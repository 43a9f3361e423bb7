/** A record as text for a terminal, and as a report of its own. */
import { renderSvg } from '../report/charts/render-svg.js';
import type { ShownColumn } from '../report/column.js';
import { inertLine, inertMarkdown } from '../report/inert.js';
import {
  type Block,
  type Cell,
  chartsOf,
  type SectionTable,
  tablesOf,
} from '../report/sections/section.js';
import { sectionsMarkdown } from '../report/sections/sections-markdown.js';
import { textTable } from '../report/table-text.js';
import type { ToldRecord } from './record-kind.js';
import { factLines, factList } from './run-facts.js';
import { writeRenderings } from './write-renderings.js';

const shownColumns = ({ columns }: SectionTable): readonly ShownColumn<readonly Cell[]>[] =>
  columns.map(({ heading, align }, index) => ({
    heading,
    align,
    show: (row) => row[index]?.text ?? '',
  }));

/** Explanations and pictures are for a page: a terminal shows the figures and what they say. */
const blockLines = (block: Block): readonly (readonly string[])[] => {
  switch (block.kind) {
    case 'table':
      return [textTable(shownColumns(block.table), block.table.rows)];
    case 'warning':
      return [[inertLine(block.text)]];
    case 'list':
      return [block.items.map(inertLine)];
    case 'group':
      return block.blocks.flatMap(blockLines);
    case 'text':
    case 'chart':
    case 'not-measured':
      return [];
  }
};

/** For a terminal, without a trailing newline. */
export const recordText = ({ blocks, failureTexts, facts }: ToldRecord): string =>
  [...blocks.flatMap(blockLines), failureTexts.map(inertLine), factLines(facts)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

/** What a chart shows may stand in a table too: the figures are written once. */
const differentTables = (told: ToldRecord): readonly SectionTable[] => {
  const tables = tablesOf([told]);
  return tables.filter(({ csv }, index) => tables.findIndex((each) => each.csv === csv) === index);
};

const chartFile = (id: string): string => `${id}.svg`;

export const recordMarkdown = ({
  id,
  title,
  failureTexts,
  blocks,
  facts,
  howToRead,
}: ToldRecord): string =>
  [
    sectionsMarkdown([{ id, title, blocks }], { chartFile }).replace(/^## /, '# '),
    ...failureTexts.map((text) => `**${inertMarkdown(text)}**`),
    factList(facts),
    '## How to read',
    howToRead.map((item) => `- ${inertMarkdown(item)}`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');

/** Writes the report of a record; the same record gives the same bytes. Gives its directory. @throws UserError where it cannot. */
export const reportRecord = async (told: ToldRecord, reportsDirectory: string): Promise<string> => {
  const sections = [told];
  const pictures: [string, string][] = [];
  for (const { id, views } of chartsOf(sections)) {
    pictures.push([chartFile(id), await renderSvg(views[0].spec)]);
  }
  return writeRenderings(reportsDirectory, told.runId, {
    [`${told.id}.md`]: recordMarkdown(told),
    ...Object.fromEntries(differentTables(told).map(({ id, csv }) => [`${id}.csv`, csv])),
    ...Object.fromEntries(pictures),
  });
};
