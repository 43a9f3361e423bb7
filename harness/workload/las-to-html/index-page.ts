import { renderDocument, renderTable, type Column } from './document.js';
import { encodePath, markup, type Html } from './html.js';
import { findLine, type LasFile } from './las-file.js';

/** What the index says of a file that has a page. */
export interface ConvertedFile {
  readonly outcome: 'converted';
  /** Relative to the directory that is converted, with `/` between names. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly version: string;
  readonly sectionCount: number;
  readonly curveNames: readonly string[];
  readonly frameCount: number;
  /** STRT, STOP and STEP as the file writes them, with their unit; empty where it has none. */
  readonly start: string;
  readonly stop: string;
  readonly step: string;
}

/** What the index says of a file that has none. */
export interface FailedFile {
  readonly outcome: 'failed';
  readonly path: string;
  readonly sizeBytes: number;
  /** One line that names the file and what is wrong. */
  readonly problem: string;
}

export type FileOutcome = ConvertedFile | FailedFile;

const mostCurveNames = 8;

const convertedColumns: readonly Column<ConvertedFile>[] = [
  { heading: 'File', align: 'text', cell: ({ path }) => renderLink(path) },
  { heading: 'LAS version', align: 'text', cell: ({ version }) => version },
  { heading: 'Sections', align: 'number', cell: ({ sectionCount }) => sectionCount },
  { heading: 'Curves', align: 'number', cell: ({ curveNames }) => curveNames.length },
  { heading: 'Curve names', align: 'text', cell: ({ curveNames }) => shortList(curveNames) },
  { heading: 'Frames', align: 'number', cell: ({ frameCount }) => frameCount },
  { heading: 'STRT', align: 'number', cell: ({ start }) => start },
  { heading: 'STOP', align: 'number', cell: ({ stop }) => stop },
  { heading: 'STEP', align: 'number', cell: ({ step }) => step },
  { heading: 'Size (bytes)', align: 'number', cell: ({ sizeBytes }) => sizeBytes },
];

const failedColumns: readonly Column<FailedFile>[] = [
  { heading: 'File', align: 'text', cell: ({ path }) => path },
  { heading: 'Size (bytes)', align: 'number', cell: ({ sizeBytes }) => sizeBytes },
  { heading: 'Error', align: 'text', cell: ({ problem }) => problem },
];

/** Where the page of a LAS file lies, relative to the index: its own path, so that no two files share a page. */
export function pagePath(path: string): string {
  return `${path}.html`;
}

/** What the index needs to know of a parsed file. */
export function describeForIndex(las: LasFile, path: string, sizeBytes: number): ConvertedFile {
  return {
    outcome: 'converted',
    path,
    sizeBytes,
    version: las.version,
    sectionCount: las.sections.length,
    curveNames: las.curves.map(({ name }) => name),
    frameCount: las.frameCount,
    start: wellValue(las, 'STRT'),
    stop: wellValue(las, 'STOP'),
    step: wellValue(las, 'STEP'),
  };
}

function wellValue(las: LasFile, mnemonic: string): string {
  const line = findLine(las.wellLines, mnemonic);
  return line === undefined ? '' : `${line.value} ${line.unit}`.trim();
}

/** The index of a conversion, as a whole HTML5 document. */
export function renderIndex(files: readonly FileOutcome[]): string {
  const converted = files.filter((file) => file.outcome === 'converted');
  const failed = files.filter((file) => file.outcome === 'failed');
  const body = markup`<p>${files.length} files, ${total(files, ({ sizeBytes }) => sizeBytes)} bytes, ${failed.length} failed.</p>
${renderTable(convertedColumns, converted, totals(converted))}
${failed.length === 0 ? '' : renderFailed(failed)}`;
  return renderDocument('LAS files', body);
}

function renderFailed(failed: readonly FailedFile[]): Html {
  return markup`<h2 class="failed">Failed files</h2>
${renderTable(failedColumns, failed)}`;
}

/** One cell a column of `convertedColumns`. */
function totals(converted: readonly ConvertedFile[]): (string | number)[] {
  return [
    `Total of ${converted.length} files`,
    '',
    total(converted, ({ sectionCount }) => sectionCount),
    total(converted, ({ curveNames }) => curveNames.length),
    '',
    total(converted, ({ frameCount }) => frameCount),
    '',
    '',
    '',
    total(converted, ({ sizeBytes }) => sizeBytes),
  ];
}

function total<Item>(items: readonly Item[], count: (item: Item) => number): number {
  let sum = 0;
  for (const item of items) {
    sum += count(item);
  }
  return sum;
}

function renderLink(path: string): Html {
  return markup`<a href="${encodePath(pagePath(path))}">${path}</a>`;
}

function shortList(names: readonly string[]): string {
  if (names.length <= mostCurveNames) {
    return names.join(', ');
  }
  return `${names.slice(0, mostCurveNames).join(', ')}, …`;
}
