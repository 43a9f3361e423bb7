import type { ConfigurationId } from '../configurations.js';
import { absent, formatCount, formatRatio, formatTenths } from '../report/number-formats.js';
import { ratioOf } from '../report/overhead.js';
import type { SectionTable } from '../report/sections/section.js';
import {
  figureColumn,
  sectionTable,
  type TableColumn,
  textColumn,
} from '../report/sections/section-table.js';
import type { SiteContent, SiteRun } from './site-run.js';
import { runPageOf } from './site-files.js';

/** A line of the list: a run, or the note. */
interface Line {
  readonly started: string;
  readonly machine: string;
  readonly runtime: string;
  readonly events: string;
  readonly totalBytes: number;
  readonly rounds: number | null;
  readonly overheads: ReadonlyMap<ConfigurationId, Shown>;
  readonly noiseFloor: number | null;
}

interface Shown {
  readonly ratio: number;
  /** Whether it cannot be told from none. */
  readonly uncertain: boolean;
}

const lineOf = ({ run, summary }: SiteRun): Line => ({
  started: run.startedAt.slice(0, 16).replace('T', ' '),
  machine: run.environment.machine,
  runtime: `Node ${run.environment.nodeVersion}`,
  events: run.granularity,
  totalBytes: run.corpus.totalBytes,
  rounds: run.rounds,
  overheads: new Map(
    summary.rows.flatMap(({ configuration, overhead }) => {
      const ratio = ratioOf(overhead);
      const uncertain = overhead.kind === 'estimated' && !overhead.distinguishable;
      return ratio === null ? [] : [[configuration, { ratio, uncertain }] as const];
    }),
  ),
  noiseFloor: summary.noiseFloor?.ratio ?? null,
});

const noteLine = ({ note }: SiteContent): Line => ({
  started: 'the note',
  machine: note.environment.machine,
  runtime: note.environment.runtime,
  events: 'calls',
  totalBytes: note.corpus.totalBytes,
  rounds: null,
  overheads: new Map(
    note.rows.map(({ configuration, printed }) => [
      configuration,
      { ratio: printed.ratio, uncertain: false },
    ]),
  ),
  noiseFloor: null,
});

const overheadColumn = (configuration: ConfigurationId): TableColumn<Line> => ({
  heading: configuration,
  align: 'right',
  show: ({ overheads }) => {
    const shown = overheads.get(configuration);
    return shown === undefined
      ? absent
      : `${shown.uncertain ? '~' : ''}${formatRatio(shown.ratio)}`;
  },
  values: [
    {
      heading: configuration,
      cell: ({ overheads }) => overheads.get(configuration)?.ratio ?? null,
    },
  ],
});

const columns: readonly TableColumn<Line>[] = [
  textColumn('Started (UTC)', 'started', ({ started }) => started),
  textColumn('Machine', 'machine', ({ machine }) => machine),
  textColumn('Runtime', 'runtime', ({ runtime }) => runtime),
  textColumn('Events', 'events', ({ events }) => events),
  figureColumn(
    'LAS (MB)',
    'corpusBytes',
    ({ totalBytes }) => totalBytes,
    (bytes) => formatTenths(bytes / 1e6),
  ),
  figureColumn('Rounds', 'rounds', ({ rounds }) => rounds, formatCount),
  overheadColumn('trace-only'),
  overheadColumn('rss'),
  overheadColumn('all'),
  overheadColumn('all-logged'),
  figureColumn('Noise floor', 'noiseFloor', ({ noiseFloor }) => noiseFloor, formatRatio),
];

/** Every run with its headline overheads, the note below them; the first cell leads to the report. */
export const runsTable = (content: SiteContent): SectionTable => {
  const table = sectionTable({
    id: 'runs-table',
    caption: 'Overheads of every stored run',
    columns,
    rows: [...content.runs.map(lineOf), noteLine(content)],
  });
  return {
    ...table,
    rows: table.rows.map((row, index) => {
      const run = content.runs[index];
      const [first, ...rest] = row;
      return run === undefined || first === undefined
        ? row
        : [{ ...first, href: runPageOf(run.id) }, ...rest];
    }),
  };
};
