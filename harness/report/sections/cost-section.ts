import { type CostBar, tracingCost } from '../charts/tracing-cost.js';
import { absent, formatMicroseconds } from '../number-formats.js';
import { costCheckBlocks } from './cost-check.js';
import { costInterval, estimated, partColumn } from './cost-columns.js';
import { type PartCost, tracingCosts } from './cost-of-tracing.js';
import type { ReportInput } from './report-input.js';
import type { Block, SectionTable } from './section.js';
import { figureColumn, sectionTable, textColumn } from './section-table.js';

type Published = ReportInput['note']['eventCosts'][number];

interface Row extends PartCost {
  readonly published: Published | null;
}

const publishedText = (published: Published | null): string => {
  if (published === null) return absent;
  const { lowMicroseconds: low, highMicroseconds: high } = published;
  return low === high ? formatMicroseconds(low) : `${low} to ${high}`;
};

const definition = ({ part }: PartCost): string =>
  part.without === null ? part.with : `${part.with} − ${part.without}`;

const costTable = (rows: readonly Row[], id: string, caption: string): SectionTable =>
  sectionTable<Row>({
    id,
    caption,
    columns: [
      partColumn,
      textColumn('Time of', 'definition', definition),
      figureColumn('µs/event', 'microseconds', estimated, formatMicroseconds),
      {
        ...costInterval,
        values: [
          ...costInterval.values,
          { heading: 'confidence', cell: ({ estimate }) => estimate?.interval?.confidence ?? null },
        ],
      },
      {
        heading: 'The note',
        align: 'right',
        show: ({ published }) => publishedText(published),
        values: [
          { heading: 'noteLow', cell: ({ published }) => published?.lowMicroseconds ?? null },
          { heading: 'noteHigh', cell: ({ published }) => published?.highMicroseconds ?? null },
        ],
      },
      textColumn('The note’s remark', 'noteRemark', ({ published }) => published?.remark ?? ''),
    ],
    rows,
  });

const ourBars = (rows: readonly Row[]): CostBar[] =>
  rows.flatMap(({ part, estimate }) =>
    estimate === null
      ? []
      : [
          {
            part: part.name,
            series: 'this run' as const,
            microseconds: estimate.difference,
            low: estimate.interval?.low ?? null,
            high: estimate.interval?.high ?? null,
          },
        ],
  );

const theirBars = (rows: readonly Row[]): CostBar[] =>
  rows.flatMap(({ part, published }) =>
    published === null
      ? []
      : [
          {
            part: part.name,
            series: 'the note' as const,
            microseconds: (published.lowMicroseconds + published.highMicroseconds) / 2,
            low: null,
            high: null,
          },
        ],
  );

/** The note's table of what each part of tracing costs an event. */
export const costBlocks = ({ run, note, summary, directCosts }: ReportInput): readonly Block[] => {
  const completed = run.measurements.filter((each) => each.outcome === 'completed');
  const rows = tracingCosts(completed, summary.tracedEventCount).map((cost) => ({
    ...cost,
    published: note.eventCosts.find(({ part }) => part === cost.part.published) ?? null,
  }));
  return [
    {
      kind: 'text',
      text:
        'Each part is the wall time of one configuration above that of another in the same round, divided by the ' +
        'events: the Hodges–Lehmann estimate over the rounds with its interval. An interval that holds 0 says that this ' +
        'run cannot tell the part from nothing. Start-up and the warm-up of the compiler are inside. The note’s first ' +
        'row is a whole time, as ours is; its others are added times.',
    },
    { kind: 'table', table: costTable(rows, 'cost-of-tracing-table', 'Cost of tracing by part') },
    {
      kind: 'chart',
      chart: {
        id: 'cost-of-tracing-chart',
        title: 'Cost of tracing by part',
        description:
          'What each part of tracing costs an event, in microseconds, a bar each. Stroke at its end: 95 % interval.',
        views: [
          {
            label: 'Beside the note, log scale',
            spec: tracingCost(summary, [...ourBars(rows), ...theirBars(rows)], 'symlog'),
          },
          {
            label: 'Beside the note',
            spec: tracingCost(summary, [...ourBars(rows), ...theirBars(rows)]),
          },
          { label: 'This run', spec: tracingCost(summary, ourBars(rows)) },
        ],
        data: costTable(rows, 'cost-of-tracing-data', 'Figures behind the chart'),
      },
    },
    ...costCheckBlocks(completed, summary.tracedEventCount, directCosts),
  ];
};
