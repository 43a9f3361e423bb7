type Row = Readonly<Record<string, unknown>>;

/** The rows of a chart's data with the names of their fields said once; the page unpacks them. */
export interface PackedRows {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const packedRows = (rows: readonly Row[]): PackedRows => {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { fields, rows: rows.map((row) => fields.map((field) => rounded(row[field] ?? null))) };
};

/** More than any screen shows; the files of the tables have every digit. */
const digits = 7;

const rounded = (value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(digits)) : value;

/** Fewer would not be shorter. */
const fewestRows = 4;

/** A spec with every list of rows in it packed. */
export const withPackedRows = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const rows = value.filter(isRow);
    return rows.length >= fewestRows && rows.length === value.length && rows.every(isFlat)
      ? { packed: packedRows(rows) }
      : value.map(withPackedRows);
  }
  if (!isRow(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withPackedRows(each)]),
  );
};

const isFlat = (row: Row): boolean =>
  Object.values(row).every((value) => typeof value !== 'object' || value === null);
