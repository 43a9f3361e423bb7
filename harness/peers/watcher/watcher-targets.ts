/** What is asked of the watcher's default, and whether a record shows it. Pure. */
import type { Target } from '../../contenders/target-table.js';
import { formatCpu, formatShare } from './watcher-columns.js';
import type { Spread, WatcherRow } from './watcher-summary.js';

const mostCpuPercent = 5;
export const mostOffPercent = 0.5;

const atMost = (
  target: string,
  most: number,
  spread: Spread | null | undefined,
  format: (percent: number) => string,
): Target =>
  spread == null
    ? { target, holds: null, found: 'not measured' }
    : { target, holds: spread.median <= most, found: format(spread.median) };

export const watcherTargets = (rows: readonly WatcherRow[]): readonly Target[] => {
  const byDefault = rows.find(({ id }) => id === 'default');
  return [
    atMost(
      `the watcher takes at most ${mostCpuPercent} % of a core by default`,
      mostCpuPercent,
      byDefault?.cpuPercent,
      formatCpu,
    ),
    atMost(
      `RSS is off by more than 64 KiB at no more than ${mostOffPercent} % of the events`,
      mostOffPercent,
      byDefault?.offPercent,
      formatShare,
    ),
  ];
};
