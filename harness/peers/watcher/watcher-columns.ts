/** The table of the watcher's settings as data: its columns, and the raw values of each for CSV. */
import { absent, formatCount } from '../../report/number-formats.js';
import { figureColumn, type TableColumn } from '../../report/sections/section-table.js';
import { watcherContenderName, watcherContenders } from './watcher-contenders.js';
import type { Spread, WatcherRow } from './watcher-summary.js';

export const formatShare = (percent: number): string => `${percent.toFixed(3)} %`;
const formatCpu = (percent: number): string => `${percent.toFixed(2)} %`;

const spreadColumns = (
  heading: string,
  name: string,
  pick: (row: WatcherRow) => Spread | null,
  format: (value: number) => string,
): readonly TableColumn<WatcherRow>[] => [
  figureColumn(heading, `${name}Median`, (row) => pick(row)?.median ?? null, format),
  {
    heading: 'Least to most',
    align: 'right',
    show: (row) => {
      const spread = pick(row);
      return spread === null ? absent : `${format(spread.least)} to ${format(spread.most)}`;
    },
    values: [
      { heading: `${name}Least`, cell: (row) => pick(row)?.least ?? null },
      { heading: `${name}Most`, cell: (row) => pick(row)?.most ?? null },
    ],
  },
];

export const watcherColumns: readonly TableColumn<WatcherRow>[] = [
  {
    heading: 'Beside the thread’s own page faults',
    align: 'left',
    show: ({ id }) => watcherContenderName(id),
    values: [
      { heading: 'setting', cell: ({ id }) => id },
      { heading: 'tickMicroseconds', cell: ({ id }) => watcherContenders[id].tickMicroseconds },
      { heading: 'followedFaults', cell: ({ id }) => watcherContenders[id].followedFaults },
      {
        heading: 'seesUnmapping',
        cell: ({ id }) => (watcherContenders[id].seesUnmapping ? 'yes' : 'no'),
      },
      { heading: 'repetitionsCompleted', cell: ({ repetitionCount }) => repetitionCount },
    ],
  },
  ...spreadColumns('CPU of a core', 'cpuPercent', ({ cpuPercent }) => cpuPercent, formatCpu),
  ...spreadColumns(
    'RSS off by > 64 KiB',
    'offPercent',
    ({ offPercent }) => offPercent,
    formatShare,
  ),
  figureColumn(
    'Worst (pages)',
    'worstErrorPages',
    ({ worstErrorPages }) => worstErrorPages,
    formatCount,
  ),
  {
    heading: 'Own changes at the very event',
    align: 'right',
    show: ({ ownAttributedCount, ownChangeCount }) =>
      ownChangeCount === 0
        ? absent
        : `${formatCount(ownAttributedCount)} of ${formatCount(ownChangeCount)}`,
    values: [
      { heading: 'ownAttributedCount', cell: ({ ownAttributedCount }) => ownAttributedCount },
      { heading: 'ownChangeCount', cell: ({ ownChangeCount }) => ownChangeCount },
    ],
  },
];
