/** How the record of the scaling is told. */
import type { RecordKind } from '../../contenders/record-kind.js';
import { readRecord } from '../../contenders/record-store.js';
import { formatCount } from '../../report/number-formats.js';
import type { Block, SectionTable } from '../../report/sections/section.js';
import { sectionTable } from '../../report/sections/section-table.js';
import { scalingSeriesChart } from './scaling-chart.js';
import { costColumns, quantityColumn, startUpColumns } from './scaling-columns.js';
import { type Series, series as allSeries } from './scaling-points.js';
import { type ScalingRun, scalingRunFile } from './scaling-run.js';
import { type ScalingSummary, summariseScaling } from './scaling-summary.js';

const seriesBlocks = (summary: ScalingSummary): readonly Block[] =>
  allSeries
    .filter(({ name }) => summary.rows.some((row) => row.series === name))
    .map((series) => seriesGroup(summary, series));

const seriesGroup = (summary: ScalingSummary, series: Series): Block => {
  const caption = `Against the ${series.title}`;
  const tableOf = (id: string): SectionTable =>
    sectionTable({
      id,
      caption,
      columns: [quantityColumn(series), ...costColumns(series)],
      rows: summary.rows.filter((row) => row.series === series.name),
    });
  return {
    kind: 'group',
    id: `scaling-by-${series.name}`,
    title: caption,
    blocks: [
      {
        kind: 'chart',
        chart: {
          id: `scaling-${series.name}`,
          title: caption,
          description:
            `Measured with ${series.how}. Point: median; stroke: least to greatest over the rounds; flat is ` +
            'the claim.',
          views: [{ label: 'ns an event', spec: scalingSeriesChart(summary, series) }],
          data: tableOf(`scaling-${series.name}-data`),
        },
      },
      { kind: 'table', table: tableOf(`scaling-${series.name}-table`) },
    ],
  };
};

const startUpBlocks = ({ startUps }: ScalingSummary): readonly Block[] =>
  startUps.length === 0
    ? []
    : [
        {
          kind: 'group',
          id: 'scaling-by-start',
          title: 'Start-up',
          blocks: [
            {
              kind: 'table',
              table: sectionTable({
                id: 'scaling-start-up',
                caption: 'What the tracer adds to the start of a process',
                columns: startUpColumns,
                rows: startUps,
              }),
            },
          ],
        },
      ];

export const scalingKind: RecordKind<ScalingRun, ScalingSummary> = {
  id: 'scaling',
  title: 'What an event costs as things grow',
  file: scalingRunFile,
  read: (results, run) => readRecord(scalingRunFile, results, run),
  summarise: summariseScaling,
  failureTexts: ({ failures }) =>
    failures.map(
      ({ series, x, configuration, round, cause }) =>
        `${configuration} at ${series} ${x} in round ${round} failed: ${cause}`,
    ),
  blocks: (summary) => [...seriesBlocks(summary), ...startUpBlocks(summary)],
  facts: ({ probe, rounds }) => [
    { name: 'Probe', text: probe ?? 'none yet' },
    { name: 'Rounds', text: formatCount(rounds) },
  ],
  howToRead: [
    '+ns/event is the time above no-trace at the same point in the same round for each event: the median over the rounds, and in parentheses the least and the greatest. The claim is that it does not depend on what is varied: lines that lie flat.',
    'A single repetition is a fresh process. What it takes to start the tracer is told apart, and is left out of +ns/event; with start-up has it in.',
    'The time of an event depends on what stands around it, so the level of one chart says nothing about another’s.',
  ],
};
