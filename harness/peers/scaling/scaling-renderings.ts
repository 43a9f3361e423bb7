/** The summary of the scaling as text, Markdown and CSV. */
import type { ShownColumn } from '../../report/column.js';
import { inertLine, inertMarkdown } from '../../report/inert.js';
import { formatCount } from '../../report/number-formats.js';
import { markdownTable } from '../../report/table-markdown.js';
import { textTable } from '../../report/table-text.js';
import { toCsv } from '../../store/csv.js';
import { type Fact, factLines, factList, runFacts } from '../run-facts.js';
import {
  costColumns,
  scalingCsvColumns,
  startUpColumns,
  withStartUpColumn,
} from './scaling-columns.js';
import { type Series, series as allSeries } from './scaling-points.js';
import type { ScalingRow, ScalingSummary } from './scaling-summary.js';

export const scalingFiles = {
  markdown: 'scaling.md',
  csv: 'scaling.csv',
  chart: 'scaling.svg',
} as const;

const xText = (x: number): string => (x < 1 ? String(x) : formatCount(x));

/** One table of a series. */
interface SeriesTable {
  readonly series: Series;
  readonly columns: readonly ShownColumn<ScalingRow>[];
  readonly rows: readonly ScalingRow[];
}

const seriesTables = ({ rows }: ScalingSummary): readonly SeriesTable[] =>
  allSeries
    .map((series) => ({
      series,
      columns: [
        {
          heading: series.quantity,
          align: 'right' as const,
          show: ({ x }: ScalingRow) => xText(x),
        },
        ...costColumns,
        ...(series.name === 'corpus' ? [withStartUpColumn] : []),
      ],
      rows: rows.filter((row) => row.series === series.name),
    }))
    .filter((table) => table.rows.length > 0);

const factsOf = (summary: ScalingSummary): readonly Fact[] =>
  runFacts(summary, [
    { name: 'Probe', text: summary.probe ?? 'none yet' },
    { name: 'Rounds', text: formatCount(summary.rounds) },
  ]);

const failureLines = ({ failures }: ScalingSummary): readonly string[] =>
  failures.map(
    ({ series, x, configuration, round, cause }) =>
      `${configuration} at ${series} ${x} in round ${round} failed: ${cause}`,
  );

/** For a terminal, without a trailing newline. */
export const renderScalingText = (summary: ScalingSummary): string =>
  [
    ...seriesTables(summary).map(({ columns, rows }) => textTable(columns, rows)),
    summary.startUps.length === 0 ? [] : textTable(startUpColumns, summary.startUps),
    failureLines(summary).map(inertLine),
    factLines(factsOf(summary)),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

const howToRead = `## How to read

- **+ns/event** is the time above \`no-trace\` at the same point in the same round for each event: the median over the rounds,
  and in parentheses the least and the greatest. The claim is that it does not depend on what is varied: lines that lie flat.
- A single repetition is a fresh process. What it takes to start the tracer is told apart, below, and is left out of
  +ns/event; **with start-up** has it in.
- The time of an event depends on what stands around it, so the level of one chart says nothing about another's.
`;

export const renderScalingMarkdown = (summary: ScalingSummary): string =>
  [
    '# What an event costs as things grow',
    `![Cost of an event against corpus size, sites and threads](${scalingFiles.chart})`,
    ...seriesTables(summary).flatMap(({ series, columns, rows }) => [
      `## Against the ${series.title}`,
      `Measured with ${series.how}.`,
      markdownTable(columns, rows),
    ]),
    ...(summary.startUps.length === 0
      ? []
      : ['## Start-up', markdownTable(startUpColumns, summary.startUps)]),
    ...failureLines(summary).map((line) => `**${inertMarkdown(line)}**`),
    factList(factsOf(summary)),
    howToRead.trimEnd(),
  ]
    .join('\n\n')
    .concat('\n');

/** A line a point and configuration. */
export const renderScalingCsv = ({ runId, rows }: ScalingSummary): string =>
  toCsv([{ heading: 'runId', cell: () => runId }, ...scalingCsvColumns], rows);
