/** The table of the peers as data: its columns, and the raw values of each for CSV. */
import { formatNanoseconds } from '../contenders/format-nanoseconds.js';
import { intervalColumn, ratioColumn } from '../contenders/ratio-columns.js';
import {
  absent,
  formatAddedMegabytes,
  formatCount,
  formatSeconds,
} from '../report/number-formats.js';
import { figureColumn, type TableColumn, textColumn } from '../report/sections/section-table.js';
import type { PeerRow } from './peer-summary.js';

export const peerColumns: readonly TableColumn<PeerRow>[] = [
  {
    heading: 'What runs',
    align: 'left',
    show: ({ peer }) => peer.name,
    values: [
      { heading: 'peer', cell: ({ id }) => id },
      { heading: 'corpus', cell: ({ peer }) => peer.corpus },
      { heading: 'repetitionsCompleted', cell: ({ repetitionCount }) => repetitionCount },
    ],
  },
  figureColumn(
    'Time (s)',
    'wrapperWallSecondsMedian',
    ({ wallSeconds }) => wallSeconds,
    formatSeconds,
  ),
  ratioColumn('ratio', ({ estimate, distinguishable, peer }) => ({
    estimate,
    distinguishable,
    isBaseline: peer.start.kind === 'untraced',
  })),
  intervalColumn('ratio', ({ estimate }) => estimate),
  {
    heading: 'Counted',
    align: 'right',
    show: ({ count, peer }) =>
      count === null ? absent : `${formatCount(count)} ${peer.counts ?? ''}`.trimEnd(),
    values: [
      { heading: 'count', cell: ({ count }) => count },
      { heading: 'counts', cell: ({ peer }) => peer.counts },
    ],
  },
  figureColumn(
    '+ns each',
    'addedNanosecondsPerCount',
    ({ addedNanosecondsPerCount }) => addedNanosecondsPerCount,
    formatNanoseconds,
  ),
  figureColumn(
    'Peak RSS +MB',
    'addedPeakRssBytes',
    ({ addedPeakRssBytes }) => addedPeakRssBytes,
    formatAddedMegabytes,
  ),
  textColumn('Tells', 'tells', ({ peer }) => peer.tells),
];
