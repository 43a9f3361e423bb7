import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/** One column of a CSV file: its heading and what it takes from a record. */
export interface CsvColumn<Row> {
  readonly heading: string;
  /** Null leaves the cell empty. Give numbers as numbers: text that begins like a formula is quoted with `'`. */
  readonly cell: (row: Row) => CsvCell;
}

/** What turns the reading direction, so that a cell would show other than what it holds. */
const turning = /\p{Bidi_Control}+/gu;

/** Some applications skip blanks and what is not seen before they look for a formula. */
const unseenAtStart = /^[\s\p{Cc}\p{Cf}]+/u;

const inertCell = (text: string): string =>
  text.replaceAll(turning, '').replace(unseenAtStart, '').trim();

/**
 * RFC 4180 with a heading line and LF. Text is inert in spreadsheets: nothing unseen stands before it, and a leading `=`,
 * `+`, `-` or `@` is disarmed.
 * Source: OWASP, CSV Injection.
 */
export const toCsv = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  stringify(
    rows.map((row) => columns.map(({ cell }) => cell(row))),
    {
      header: true,
      columns: columns.map(({ heading }) => heading),
      escape_formulas: true,
      cast: { string: inertCell },
    },
  );
