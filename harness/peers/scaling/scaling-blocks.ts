import type { Block, SectionTable } from '../../report/sections/section.js';
import {
  figureColumn,
  sectionTable,
  type TableColumn,
} from '../../report/sections/section-table.js';
import { formatCount } from '../../report/number-formats.js';
import { scalingSeriesChart } from './scaling-chart.js';
import { costColumns, scalingCsvColumns, startUpColumns } from './scaling-columns.js';
import { type Series, series as allSeries } from './scaling-points.js';
import type { ScalingRun } from './scaling-run.js';
import {
  type ScalingRow,
  type ScalingSummary,
  type StartUpCost,
  summariseScaling,
} from './scaling-summary.js';

const rowsOf = ({ rows }: ScalingSummary, { name }: Series): readonly ScalingRow[] =>
  rows.filter(({ series }) => series === name);

/** The raw figures of a row stand behind its first column. */
const columnsOf = ({ quantity }: Series): readonly TableColumn<ScalingRow>[] => [
  {
    ...figureColumn<ScalingRow>(
      quantity,
      'x',
      ({ x }) => x,
      (x) => (x < 1 ? String(x) : formatCount(x)),
    ),
    values: scalingCsvColumns.toSorted(
      (one, other) => Number(other.heading === 'x') - Number(one.heading === 'x'),
    ),
  },
  ...costColumns.map((column) => ({ ...column, values: [] })),
];

const seriesBlocks = (summary: ScalingSummary, series: Series): readonly Block[] => {
  const rows = rowsOf(summary, series);
  if (rows.length === 0) return [];
  const title = `Against the ${series.title}`;
  const data: SectionTable = sectionTable({
    id: `scaling-${series.name}-data`,
    caption: title,
    columns: columnsOf(series),
    rows,
  });
  return [
    {
      kind: 'chart',
      chart: {
        id: `scaling-${series.name}`,
        title,
        description:
          `Measured with ${series.how}. Point: median; stroke: least to greatest over the rounds; flat is ` +
          'the claim.',
        views: [{ label: 'ns an event', spec: scalingSeriesChart(summary, series) }],
        data,
      },
    },
  ];
};

const startUpTable = ({ startUps }: ScalingSummary): SectionTable =>
  sectionTable<StartUpCost>({
    id: 'scaling-start-up',
    caption: 'What the tracer adds to the start of a process',
    columns: startUpColumns.map((column, index) => ({
      ...column,
      values:
        index === 0
          ? [{ heading: 'configuration', cell: ({ configuration }) => configuration }]
          : (['median', 'minimum', 'maximum'] as const).map((name) => ({
              heading: `addedMilliseconds-${name}`,
              cell: ({ addedMilliseconds }: StartUpCost) => addedMilliseconds[name],
            })),
    })),
    rows: startUps,
  });

/** The scaling as a section of the report of a run that it was measured beside. */
export const scalingBlocks = (run: ScalingRun): readonly Block[] => {
  const summary = summariseScaling(run);
  return [
    {
      kind: 'text',
      text:
        'Time above no-trace at the same point in the same round, for each event. The claim is that it does not depend on ' +
        'what is varied. The level of one chart says nothing about another’s: what stands around an event differs.',
    },
    ...summary.failures.map(({ series, x, configuration, round, cause }) => ({
      kind: 'warning' as const,
      text: `${configuration} at ${series} ${x} in round ${round} failed: ${cause}`,
    })),
    ...allSeries.flatMap((series) => seriesBlocks(summary, series)),
    ...(summary.startUps.length === 0
      ? []
      : [{ kind: 'table' as const, table: startUpTable(summary) }]),
  ];
};
