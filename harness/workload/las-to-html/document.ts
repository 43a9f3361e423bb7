import { markup, type Html } from './html.js';

const style = markup`body { font: 16px/1.4 system-ui, sans-serif; color: #222; margin: 2rem; }
table { border-collapse: collapse; margin: 0.5rem 0 1.5rem; font-size: 0.85rem; }
th, td { border: 1px solid #ccc; padding: 0.2rem 0.5rem; text-align: left; vertical-align: top; }
thead th, tfoot td { background: #eee; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.scroll { overflow-x: auto; }
.failed { color: #a00; }`;

/** A whole HTML5 page. `title` is shown as its heading too. */
export function renderDocument(title: string, body: Html): string {
  const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${style}
</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
  return page.source;
}

/** How a column of a table is headed and what it shows of a record. */
export interface Column<RecordType> {
  readonly heading: string;
  readonly align: 'text' | 'number';
  readonly cell: (record: RecordType) => string | number | Html;
}

/** A table with a row a record; `totals`, where given, is a last row of one cell a column. */
export function renderTable<RecordType>(
  columns: readonly Column<RecordType>[],
  records: readonly RecordType[],
  totals: readonly (string | number)[] = [],
): Html {
  return markup`<div class="scroll"><table>
<thead><tr>${columns.map(renderHeading)}</tr></thead>
<tbody>
${records.map((record) => renderRow(columns, record))}
</tbody>
${totals.length === 0 ? '' : renderTotals(columns, totals)}</table></div>`;
}

function renderHeading<RecordType>({ heading }: Column<RecordType>): Html {
  return markup`<th scope="col">${heading}</th>`;
}

function renderRow<RecordType>(columns: readonly Column<RecordType>[], record: RecordType): Html {
  return markup`<tr>${columns.map(({ align, cell }) => renderCell(align, cell(record)))}</tr>`;
}

function renderTotals<RecordType>(
  columns: readonly Column<RecordType>[],
  totals: readonly (string | number)[],
): Html {
  const cells = columns.map(({ align }, position) => renderCell(align, totals[position] ?? ''));
  return markup`<tfoot><tr>${cells}</tr></tfoot>
`;
}

function renderCell(align: 'text' | 'number', content: string | number | Html): Html {
  return align === 'number'
    ? markup`<td class="number">${content}</td>`
    : markup`<td>${content}</td>`;
}
