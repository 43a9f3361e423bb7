import { summariseCurve, type CurveSummary } from './curve-summary.js';
import { renderDocument, renderTable, type Column } from './document.js';
import { formatStatistic, formatValue, significantDigits } from './figures.js';
import { markup, type Html } from './html.js';
import type { Curve, HeaderLine, LasFile, Section } from './las-file.js';

/** What the file system says of a LAS file. */
export interface FileFacts {
  /** Relative to the directory that is converted, with `/` between names. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedAt: Date;
}

interface SummarisedCurve {
  readonly curve: Curve;
  readonly summary: CurveSummary;
}

const longestTitle = 60;

const factColumns: readonly Column<readonly [name: string, value: string]>[] = [
  { heading: 'Fact', align: 'text', cell: ([name]) => name },
  { heading: 'Value', align: 'text', cell: ([, value]) => value },
];

const headerColumns: readonly Column<HeaderLine>[] = [
  { heading: 'Mnemonic', align: 'text', cell: (line) => line.mnemonic },
  { heading: 'Unit', align: 'text', cell: (line) => line.unit },
  { heading: 'Value', align: 'text', cell: (line) => line.value },
  { heading: 'Description', align: 'text', cell: (line) => line.description },
];

const summaryColumns: readonly Column<SummarisedCurve>[] = [
  { heading: 'Curve', align: 'text', cell: ({ curve }) => curve.name },
  { heading: 'Unit', align: 'text', cell: ({ curve }) => curve.unit },
  { heading: 'Description', align: 'text', cell: ({ curve }) => curve.description },
  { heading: 'Count', align: 'number', cell: ({ summary }) => summary.count },
  { heading: 'Absent', align: 'number', cell: ({ summary }) => summary.absentCount },
  statisticColumn('Min', ({ distribution }) => distribution?.min),
  statisticColumn('Mean', ({ distribution }) => distribution?.mean),
  statisticColumn('Median', ({ distribution }) => distribution?.median),
  statisticColumn('Std dev', ({ distribution }) => distribution?.standardDeviation),
  statisticColumn('Max', ({ distribution }) => distribution?.max),
  statisticColumn('Range', ({ distribution }) => distribution?.range),
  { heading: 'Steps down', align: 'number', cell: ({ summary }) => summary.steps.down },
  { heading: 'Steps level', align: 'number', cell: ({ summary }) => summary.steps.level },
  { heading: 'Steps up', align: 'number', cell: ({ summary }) => summary.steps.up },
  statisticColumn('Activity', ({ steps }) => steps.activity),
  statisticColumn('Drift', ({ steps }) => steps.drift),
  { heading: 'First depth', align: 'number', cell: (row) => formatValue(row.summary.firstDepth) },
  { heading: 'Last depth', align: 'number', cell: (row) => formatValue(row.summary.lastDepth) },
];

function statisticColumn(
  heading: string,
  pick: (summary: CurveSummary) => number | undefined,
): Column<SummarisedCurve> {
  return { heading, align: 'number', cell: ({ summary }) => formatStatistic(pick(summary)) };
}

/** The page of one LAS file, as a whole HTML5 document. */
export function renderPage(las: LasFile, facts: FileFacts): string {
  const body = markup`<p><a href="${linkToIndex(facts.path)}">All files</a></p>
<h2>File</h2>
${renderTable(factColumns, describeFile(las, facts))}
<h2>Sections</h2>
<ol>
${las.sections.map(renderSectionLink)}
<li><a href="#curve-summary">Summary of the curves</a></li>
</ol>
${las.sections.map((section, position) => renderSection(section, position, las))}
<section id="curve-summary">
<h2>Summary of the curves</h2>
${renderSummary(las)}
</section>`;
  return renderDocument(facts.path, body);
}

function linkToIndex(path: string): string {
  const depth = path.split('/').length - 1;
  return `${'../'.repeat(depth)}index.html`;
}

function describeFile(las: LasFile, facts: FileFacts): (readonly [string, string])[] {
  return [
    ['Path', facts.path],
    ['Size (bytes)', String(facts.sizeBytes)],
    ['Modified', facts.modifiedAt.toISOString()],
    ['LAS version', las.version],
    ['Wrapped', las.wrapped ? 'YES' : 'NO'],
    ['NULL', las.nullValue === undefined ? 'none' : formatValue(las.nullValue)],
    ['Curves', String(las.curves.length)],
    ['Frames', String(las.frameCount)],
  ];
}

/** The ~Ascii title of many files holds the name of every curve. */
function shortTitle(section: Section): string {
  const title = `~${section.title.replace(/\s+/g, ' ')}`;
  return title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title;
}

function renderSectionLink(section: Section, position: number): Html {
  return markup`<li><a href="#section-${position + 1}">${shortTitle(section)}</a></li>`;
}

function renderSection(section: Section, position: number, las: LasFile): Html {
  return markup`<section id="section-${position + 1}">
<h2>${shortTitle(section)}</h2>
${renderContent(section, las)}
</section>`;
}

function renderContent(section: Section, las: LasFile): Html {
  switch (section.kind) {
    case 'header':
      return renderTable(headerColumns, section.lines);
    case 'text':
      return markup`<pre>
${section.lines.join('\n')}</pre>`;
    case 'data':
      return markup`<p>${las.frameCount} frames of ${las.curves.length} curves: <a href="#curve-summary">summary of the curves</a>.</p>`;
  }
}

function renderSummary(las: LasFile): Html {
  const [index] = las.curves;
  if (index === undefined) {
    return markup`<p>The file has no curves.</p>`;
  }
  const rows = las.curves.map((curve) => ({
    curve,
    summary: summariseCurve(curve.values, index.values),
  }));
  return markup`${renderTable(summaryColumns, rows)}
<p>Count is of the values that are present; absent are the file’s NULL and whatever is no number.
The statistics are to ${significantDigits} significant digits; the standard deviation is that of the population.
A step goes from one present value to the next. Activity is the share of steps that are not level;
drift is steps up less steps down, over all steps. First and last depth are the values of ${index.name},
the file’s first curve, in the first and last frame that has a value.</p>`;
}
