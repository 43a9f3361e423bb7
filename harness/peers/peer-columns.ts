/** The table of the peers as data: its columns, and the raw values of each for CSV. */
import type { ShownColumn } from '../report/column.js';
import {
  absent,
  formatAddedMegabytes,
  formatBound,
  formatCount,
  formatRatio,
  formatSeconds,
  shown,
} from '../report/number-formats.js';
import type { CsvColumn } from '../store/csv.js';
import { formatNanoseconds } from './format-nanoseconds.js';
import type { PeerRow } from './peer-summary.js';

interface PeerColumn extends ShownColumn<PeerRow> {
  readonly values: readonly CsvColumn<PeerRow>[];
}

const showRatio = ({ estimate, distinguishable, peer }: PeerRow): string => {
  if (peer.start.kind === 'untraced') return formatRatio(1);
  return estimate === null ? absent : `${distinguishable ? '' : '~'}${formatRatio(estimate.ratio)}`;
};

const showInterval = ({ estimate }: PeerRow): string => {
  const { low, high } = estimate ?? { low: null, high: null };
  return low === null ? absent : `${formatBound(low)} to ${formatBound(high)}`;
};

export const peerColumns: readonly PeerColumn[] = [
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
  {
    heading: 'Time (s)',
    align: 'right',
    show: ({ wallSeconds }) => shown(wallSeconds, formatSeconds),
    values: [{ heading: 'wrapperWallSecondsMedian', cell: ({ wallSeconds }) => wallSeconds }],
  },
  {
    heading: 'Ratio',
    align: 'right',
    show: showRatio,
    values: [{ heading: 'ratio', cell: ({ estimate }) => estimate?.ratio ?? null }],
  },
  {
    heading: '95 % interval',
    align: 'right',
    show: showInterval,
    values: [
      { heading: 'ratioLow', cell: ({ estimate }) => estimate?.low ?? null },
      { heading: 'ratioHigh', cell: ({ estimate }) => estimate?.high ?? null },
      { heading: 'ratioPairCount', cell: ({ estimate }) => estimate?.pairCount ?? null },
    ],
  },
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
  {
    heading: '+ns each',
    align: 'right',
    show: ({ addedNanosecondsPerCount }) => shown(addedNanosecondsPerCount, formatNanoseconds),
    values: [
      {
        heading: 'addedNanosecondsPerCount',
        cell: ({ addedNanosecondsPerCount }) => addedNanosecondsPerCount,
      },
    ],
  },
  {
    heading: 'Peak RSS +MB',
    align: 'right',
    show: ({ addedPeakRssBytes }) => shown(addedPeakRssBytes, formatAddedMegabytes),
    values: [{ heading: 'addedPeakRssBytes', cell: ({ addedPeakRssBytes }) => addedPeakRssBytes }],
  },
  {
    heading: 'Tells',
    align: 'left',
    show: ({ peer }) => peer.tells,
    values: [],
  },
];
