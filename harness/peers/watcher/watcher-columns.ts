/** The table of the watcher's settings as data: its columns, and the raw values of each for CSV. */
import { absent, formatCount } from '../../report/number-formats.js';
import { figureColumn, type TableColumn, textColumn } from '../../report/sections/section-table.js';
import type { WatcherSettings } from '../../tracer/watcher-settings.js';
import {
  type WatcherContenderId,
  watcherContenderNumber,
  watcherContenders,
} from './watcher-contenders.js';
import type { Spread, WatcherRow } from './watcher-summary.js';

/** Digits of a percentage behind the point. */
const digits = { share: 3, cpu: 2 } as const;

export const formatShare = (percent: number): string => `${percent.toFixed(digits.share)} %`;
export const formatCpu = (percent: number): string => `${percent.toFixed(digits.cpu)} %`;

const settingsOf = (id: WatcherContenderId): WatcherSettings => watcherContenders[id];

const spreadColumns = (
  heading: string,
  name: string,
  pick: (row: WatcherRow) => Spread | null,
  digitCount: number,
): readonly TableColumn<WatcherRow>[] => [
  figureColumn(
    heading,
    `${name}Median`,
    (row) => pick(row)?.median ?? null,
    (median) => `${median.toFixed(digitCount)} %`,
  ),
  {
    heading: 'Least to most',
    align: 'right',
    show: (row) => {
      const spread = pick(row);
      return spread === null
        ? absent
        : `${spread.least.toFixed(digitCount)} to ${spread.most.toFixed(digitCount)} %`;
    },
    values: [
      { heading: `${name}Least`, cell: (row) => pick(row)?.least ?? null },
      { heading: `${name}Most`, cell: (row) => pick(row)?.most ?? null },
    ],
  },
];

export const watcherColumns: readonly TableColumn<WatcherRow>[] = [
  figureColumn('#', 'number', ({ id }) => watcherContenderNumber(id), String),
  {
    heading: 'Tick',
    align: 'left',
    show: ({ id }) =>
      id === 'nothing'
        ? absent
        : `${settingsOf(id).tickMicroseconds / 1000}\u00a0ms${id === 'default' ? ',\u00a0default' : ''}`,
    values: [
      { heading: 'tickMicroseconds', cell: ({ id }) => settingsOf(id).tickMicroseconds },
      { heading: 'setting', cell: ({ id }) => id },
      { heading: 'repetitionsCompleted', cell: ({ repetitionCount }) => repetitionCount },
    ],
  },
  {
    heading: 'Faults',
    align: 'right',
    show: ({ id }) => {
      const { followedFaults } = settingsOf(id);
      return followedFaults === 0 ? absent : String(followedFaults);
    },
    values: [{ heading: 'followedFaults', cell: ({ id }) => settingsOf(id).followedFaults }],
  },
  textColumn('Unmapping', 'seesUnmapping', ({ id }) =>
    settingsOf(id).seesUnmapping ? 'seen' : absent,
  ),
  ...spreadColumns('CPU of a core', 'cpuPercent', ({ cpuPercent }) => cpuPercent, digits.cpu),
  ...spreadColumns('Off by > 64 KiB', 'offPercent', ({ offPercent }) => offPercent, digits.share),
  figureColumn(
    'Worst (pages)',
    'worstErrorPages',
    ({ worstErrorPages }) => worstErrorPages,
    formatCount,
  ),
  {
    heading: 'Own changes',
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
