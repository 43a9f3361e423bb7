import { columnsFor } from '../column.js';
import { besideTheNote } from '../charts/beside-the-note.js';
import { strip } from '../charts/strip.js';
import { stripMeasures } from '../charts/strip-measures.js';
import { failureText, outliersText } from '../remarks.js';
import type { ConfigurationSummary, Summary } from '../summary.js';
import { costTable, noteTable } from '../summary-tables.js';
import { measurementsTable, peakRssTable } from './measurements-table.js';
import type { ReportInput } from './report-input.js';
import type { Block } from './section.js';
import { sectionTable, textColumn } from './section-table.js';

const configurationColumn = textColumn<ConfigurationSummary>(
  'Configuration',
  'configuration',
  ({ configuration }) => configuration,
);

const summaryTable = (summary: Summary) =>
  sectionTable({
    id: 'summary-table',
    caption: 'Time and events by configuration',
    columns: [configurationColumn, ...columnsFor(noteTable, summary)],
    rows: summary.rows,
  });

const costsTable = (summary: Summary) =>
  sectionTable({
    id: 'costs',
    caption: 'Costs by configuration',
    // The column that names the line in the summary has no figures; this one has the name in CSV too.
    columns: [
      configurationColumn,
      ...columnsFor(costTable, summary).filter(({ values }) => values.length > 0),
    ],
    rows: summary.rows,
  });

/** What the bars show, and no more. */
const overheadHeadings: ReadonlySet<string> = new Set([
  'Time (s)',
  'Ratio',
  'Note’s ratio',
  'Ratio, 95 % interval',
]);

const overheadTable = (summary: Summary) =>
  sectionTable({
    id: 'overhead-data',
    caption: 'Figures behind the chart',
    columns: [
      configurationColumn,
      ...columnsFor([...noteTable, ...costTable], summary).filter(({ heading }) =>
        overheadHeadings.has(heading),
      ),
    ],
    rows: summary.rows,
  });

const outlierBlocks = (summary: Summary): readonly Block[] =>
  summary.outliers.length === 0 ? [] : [{ kind: 'text', text: `${outliersText(summary)}.` }];

/** The note's summary table, what it leaves out, and both as charts. */
export const summaryBlocks = ({ summary }: ReportInput): readonly Block[] => [
  ...summary.failures.map((failure) => ({ kind: 'warning' as const, text: failureText(failure) })),
  ...outlierBlocks(summary),
  { kind: 'table', table: summaryTable(summary) },
  {
    kind: 'chart',
    chart: {
      id: 'overhead-beside-the-note',
      title:
        summary.note === null ? 'Overhead of tracing' : 'Overhead of tracing, beside the note’s',
      description:
        'Overhead of each traced configuration as a ratio to no-trace, a bar each. Stroke at its end: 95 % interval.',
      views: [
        {
          label: 'Ratio, log scale',
          spec: besideTheNote(summary, { quantity: 'ratio', scale: 'log' }),
        },
        { label: 'Ratio', spec: besideTheNote(summary, { quantity: 'ratio', scale: 'linear' }) },
        {
          label: 'Seconds',
          spec: besideTheNote(summary, { quantity: 'seconds', scale: 'linear' }),
        },
      ],
      data: overheadTable(summary),
    },
  },
  { kind: 'table', table: costsTable(summary) },
  {
    kind: 'chart',
    chart: {
      id: 'time-by-configuration',
      title: 'Every repetition',
      description:
        'Wall time by configuration: every repetition a point (first round on top), the median a stroke, lowest to highest a band.',
      views: [
        { label: 'Seconds', spec: strip(summary, stripMeasures.seconds) },
        { label: 'Seconds, log scale', spec: strip(summary, stripMeasures.secondsLogarithmic) },
        { label: 'Ratio', spec: strip(summary, stripMeasures.ratio) },
      ],
      data: measurementsTable(summary),
    },
  },
  {
    kind: 'chart',
    chart: {
      id: 'peak-rss',
      title: 'Peak RSS: what tracing costs in RSS',
      description:
        'Peak RSS by configuration: every repetition a point (first round on top), the median a stroke, lowest to highest a band.',
      views: [
        { label: 'Above no-trace', spec: strip(summary, stripMeasures.addedPeakRss) },
        { label: 'Absolute', spec: strip(summary, stripMeasures.peakRss) },
      ],
      data: peakRssTable(summary),
    },
  },
];
