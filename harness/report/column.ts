import type { CsvColumn } from '../store/csv.js';
import type { PublishedRow } from '../store/published-note.js';
import type { Costs } from './costs.js';
import { type NoteLabels, noteLabels } from './labels.js';
import { absent, shown } from './number-formats.js';
import type { ConfigurationSummary, Summary } from './summary.js';

/** What a column shows: one line of a table. */
export type Row = ConfigurationSummary;

/** What a table of any rows needs to show a column of them. */
export interface ShownColumn<Each> {
  readonly heading: string;
  readonly align: 'left' | 'right';
  readonly show: (row: Each) => string;
  /** The note's figure for the same, where it published one and the format has room for it. */
  readonly beside?: (row: Each) => string | null;
}

export interface Column extends ShownColumn<Row> {
  /** Whether a summary has anything to show here; always, unless given. */
  readonly appliesTo?: (summary: Summary) => boolean;
  /** What the column stands for in CSV: raw figures, units in their names. */
  readonly values: readonly CsvColumn<Row>[];
}

/** In the order in which they are shown. */
export type Table = readonly Column[];

/** A column of the note's labels. */
export const label = (heading: string, name: keyof NoteLabels): Column => {
  const show = ({ configuration }: Row): string => noteLabels.get(configuration)?.[name] ?? absent;
  return { heading, align: 'left', show, values: [{ heading: name, cell: show }] };
};

/** A figure of a row, for CSV. */
export const value = (
  heading: string,
  pick: (row: Row) => number | null | undefined,
): CsvColumn<Row> => ({
  heading,
  cell: (row) => pick(row) ?? null,
});

/** A figure of a row's costs, for CSV. */
export const cost = (heading: string, pick: (costs: Costs) => number | null): CsvColumn<Row> =>
  value(heading, ({ costs }) => (costs === null ? null : pick(costs)));

/** What the note published of a row. */
export const publishedFigure =
  (pick: (row: PublishedRow) => number | null, format: (value: number) => string) =>
  ({ published }: Row): string | null => {
    const value = published === null ? null : pick(published);
    return value === null ? null : format(value);
  };

/** The costs that are one figure each. */
type Figure = Exclude<keyof Costs, 'wallSeconds'>;

/** A column of one figure, in CSV under its own name. */
export const figure = (
  heading: string,
  name: Figure,
  format: (value: number) => string,
  published?: (row: PublishedRow) => number | null,
): Column => ({
  heading,
  align: 'right',
  show: ({ costs }) => shown(costs?.[name], format),
  ...(published === undefined ? {} : { beside: publishedFigure(published, format) }),
  values: [cost(name, (costs) => costs[name])],
});

/** The columns of a table that a summary has something to show in. */
export const columnsFor = (table: Table, summary: Summary): readonly Column[] =>
  table.filter(({ appliesTo }) => appliesTo?.(summary) ?? true);
