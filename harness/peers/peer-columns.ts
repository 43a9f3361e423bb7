/** The table of the peers as data: its columns, and the raw values of each for CSV. */
import { formatNanoseconds } from '../contenders/format-nanoseconds.js';
import { intervalColumn } from '../contenders/interval-column.js';
import {
  absent,
  formatAddedMegabytes,
  formatCount,
  formatRatio,
  formatSeconds,
} from '../report/number-formats.js';
import { figureColumn, type TableColumn, textColumn } from '../report/sections/section-table.js';
import type { PeerRow } from './peer-summary.js';

const showRatio = ({ estimate, distinguishable, peer }: PeerRow): string => {
  if (peer.start.kind === 'untraced') return formatRatio(1);
  return estimate === null ? absent : `${distinguishable ? '' : '~'}${formatRatio(estimate.ratio)}`;
};

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
  {
    heading: 'Ratio',
    align: 'right',
    show: showRatio,
    values: [{ heading: 'ratio', cell: ({ estimate }) => estimate?.ratio ?? null }],
  },
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
