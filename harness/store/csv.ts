import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/** One column of a CSV file: its heading and what it takes from a record. */
export interface CsvColumn<Row> {
  readonly heading: string;
  /** Null leaves the cell empty. Give numbers as numbers: text that begins like a formula is quoted with `'`. */
  readonly cell: (row: Row) => CsvCell;
}

/**
 * RFC 4180 with a heading line and LF. Text is inert in spreadsheets: blanks around it go, since some applications
 * skip them before they look for a formula, and a leading `=`, `+`, `-` or `@` is disarmed.
 * Source: OWASP, CSV Injection.
 */
export const toCsv = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  stringify(
    rows.map((row) => columns.map(({ cell }) => cell(row))),
    {
      header: true,
      columns: columns.map(({ heading }) => heading),
      escape_formulas: true,
      cast: { string: (text) => text.trim() },
    },
  );
