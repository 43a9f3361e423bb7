import { LasError } from './las-error.js';
import type { Delimiter, Layout } from './layout.js';
import { hasContent, type SectionText } from './sections.js';

/** Stands for a value that a frame does not have. */
const absent = Number.NaN;

/** Number() also reads '', '0x1F' and 'Infinity', which no LAS writer means as a value. */
const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

const wordOrQuotedText = /"[^"]*"|\S+/g;

/**
 * A value of the log data. Absent (NaN) are the file's NULL, compared as a number, and every token that is no finite
 * decimal number: text, dates, `-`, `NaN`, `1.#INF`.
 */
export function parseValue(token: string, nullValue: number | undefined): number {
  if (!decimalNumber.test(token)) {
    return absent;
  }
  const value = Number(token);
  if (value === nullValue || !Number.isFinite(value)) {
    return absent;
  }
  return value;
}

/** The tokens of a line of log data. A double-quoted text is one token, whatever it holds. */
export function splitRow(line: string, delimiter: Delimiter): string[] {
  if (delimiter === 'space') {
    const row = line.trim();
    return row.includes('"') ? (row.match(wordOrQuotedText) ?? []) : row.split(/\s+/);
  }
  const separator = delimiter === 'tab' ? '\t' : ',';
  const fields = line.includes('"') ? splitQuoted(line, separator) : line.split(separator);
  return fields.map((field) => field.trim());
}

function splitQuoted(line: string, separator: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') {
      quoted = !quoted;
    }
    if (character === separator && !quoted) {
      fields.push(field);
      field = '';
    } else {
      field += character;
    }
  }
  fields.push(field);
  return fields;
}

/** The columns of the log data, filled row by row. */
class Columns {
  readonly values: number[][] = [];
  readonly #nullValue: number | undefined;
  readonly #fileName: string;

  constructor(curveCount: number, nullValue: number | undefined, fileName: string) {
    for (let curve = 0; curve < curveCount; curve += 1) {
      this.values.push([]);
    }
    this.#nullValue = nullValue;
    this.#fileName = fileName;
  }

  /** Adds one value to every column. Throws LasError, at `lineNumber`, where there are more or fewer. */
  addRow(tokens: readonly string[], lineNumber: number): void {
    if (tokens.length !== this.values.length) {
      throw new LasError(
        {
          what: 'wrong number of values in a row',
          found: String(tokens.length),
          expected: `${this.values.length}, one for each curve of the ~Curve section`,
        },
        { fileName: this.#fileName, lineNumber },
      );
    }
    for (const [position, column] of this.values.entries()) {
      column.push(parseValue(tokens[position] ?? '', this.#nullValue));
    }
  }
}

/**
 * Reads the log data: one array a curve, one value a frame, NaN where absent; without a section, empty arrays.
 * Throws LasError at the first row that has not exactly one value a curve.
 */
export function readLogData(
  section: SectionText | undefined,
  layout: Layout,
  curveCount: number,
  nullValue: number | undefined,
  fileName: string,
): number[][] {
  const columns = new Columns(curveCount, nullValue, fileName);
  if (section !== undefined) {
    const read = layout.wrapped ? readWrappedRows : readRows;
    read(section, layout.delimiter, columns);
  }
  return columns.values;
}

function readRows(section: SectionText, delimiter: Delimiter, columns: Columns): void {
  let lineNumber = section.titleLine;
  for (const line of section.lines) {
    lineNumber += 1;
    if (hasContent(line)) {
      columns.addRow(splitRow(line, delimiter), lineNumber);
    }
  }
}

/** A wrapped row goes on over as many lines as its values need; each row starts on a line of its own. */
function readWrappedRows(section: SectionText, delimiter: Delimiter, columns: Columns): void {
  let row: string[] = [];
  let lineNumber = section.titleLine;
  let rowLineNumber = lineNumber;
  for (const line of section.lines) {
    lineNumber += 1;
    if (!hasContent(line)) {
      continue;
    }
    if (row.length === 0) {
      rowLineNumber = lineNumber;
    }
    for (const token of splitRow(line, delimiter)) {
      row.push(token);
    }
    if (row.length >= columns.values.length) {
      columns.addRow(row, rowLineNumber);
      row = [];
    }
  }
  if (row.length > 0) {
    columns.addRow(row, rowLineNumber);
  }
}
