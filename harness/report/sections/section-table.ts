import { type CsvCell, type CsvColumn, toCsv } from '../../store/csv.js';
import type { ShownColumn } from '../column.js';
import type { Cell, SectionTable } from './section.js';

/** A column of a section's table: how it shows a row, and the raw figures behind that. */
export interface TableColumn<Row> extends ShownColumn<Row> {
  readonly values: readonly CsvColumn<Row>[];
}

export interface TableContent<Row> {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
}

const cellOf = <Row>({ show, beside, values }: TableColumn<Row>, row: Row): Cell => {
  const text = show(row);
  return {
    text,
    beside: beside?.(row) ?? null,
    // What a column shows first is what it is about; one without figures sorts by its text.
    order: values[0] === undefined ? text : values[0].cell(row),
  };
};

/** A table of any rows, as every format takes it. */
export const sectionTable = <Row>({
  id,
  caption,
  columns,
  rows,
}: TableContent<Row>): SectionTable => ({
  id,
  caption,
  columns: columns.map(({ heading, align }) => ({ heading, align })),
  rows: rows.map((row) => columns.map((column) => cellOf(column, row))),
  csv: toCsv(
    columns.flatMap(({ values }) => values),
    rows,
  ),
});

/** A column of text, in CSV under a name of its own. */
export const textColumn = <Row>(
  heading: string,
  name: string,
  show: (row: Row) => string,
): TableColumn<Row> => ({
  heading,
  align: 'left',
  show,
  values: [{ heading: name, cell: show }],
});

/** A column of one figure, in CSV raw. */
export const figureColumn = <Row>(
  heading: string,
  name: string,
  pick: (row: Row) => number | null,
  format: (value: number) => string,
  missing = '–',
): TableColumn<Row> => ({
  heading,
  align: 'right',
  show: (row) => {
    const value = pick(row);
    return value === null ? missing : format(value);
  },
  values: [{ heading: name, cell: (row): CsvCell => pick(row) }],
});
