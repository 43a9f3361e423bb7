/** What a report says, before any format: sections of blocks, with every figure as text already. Raw text, not yet inert. */
import type { TopLevelSpec } from 'vega-lite';

export interface Cell {
  readonly text: string;
  /** The note's published figure, where it has one. */
  readonly beside: string | null;
  /** What a reader who sorts the column sorts by; null comes last. */
  readonly order: string | number | null;
  /** Where the cell leads, from the page that it stands in. */
  readonly href?: string;
}

export interface SectionColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

export interface SectionTable {
  /** Names the table's file and anchor: a-z, digits and hyphens, once in a report. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly SectionColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** The raw figures behind the cells. */
  readonly csv: string;
}

/** One way to look at a chart's figures. */
export interface ChartView {
  readonly label: string;
  readonly spec: TopLevelSpec;
  /** The same for a page, where it has what a picture need not. */
  readonly live?: TopLevelSpec;
}

export interface Chart {
  /** Names the chart's files and anchor: as of a table. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in one sentence, for those who do not see it. */
  readonly description: string;
  /** The first is what the chart's files show. */
  readonly views: readonly [ChartView, ...ChartView[]];
  readonly data: SectionTable;
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'table'; readonly table: SectionTable }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What this run does not have, and the command that would measure it. */
  | { readonly kind: 'not-measured'; readonly what: string; readonly command: string }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly title: string;
      readonly blocks: readonly Block[];
    };

export interface Section {
  /** The anchor: a-z, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

const blocksWithin = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'group' ? blocksWithin(block.blocks) : [block]));

/** Every chart of the sections, in their order. */
export const chartsOf = (sections: readonly Section[]): readonly Chart[] =>
  sections.flatMap(({ blocks }) =>
    blocksWithin(blocks).flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
  );

/** Every table of the sections, the figures behind the charts among them, in their order. */
export const tablesOf = (sections: readonly Section[]): readonly SectionTable[] =>
  sections.flatMap(({ blocks }) =>
    blocksWithin(blocks).flatMap((block) =>
      block.kind === 'table' ? [block.table] : block.kind === 'chart' ? [block.chart.data] : [],
    ),
  );
