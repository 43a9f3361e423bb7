/** From the raw measurements of the watcher's settings to the figures that every format shows. Pure. */
import type { Target } from '../../contenders/target-table.js';
import { medianOrNull } from '../../contenders/within-rounds.js';
import { type WatcherContenderId, watcherContenderIds } from './watcher-contenders.js';
import type { CompletedWatcher, FailedWatcher, WatcherRun } from './watcher-run.js';
import { watcherTargets } from './watcher-targets.js';

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export interface WatcherRow {
  readonly id: WatcherContenderId;
  readonly repetitionCount: number;
  /** Of the watcher thread, as a share of one core; null where no repetition completed. */
  readonly cpuPercent: Spread | null;
  /** Audited events whose recorded RSS was off by more than 64 KiB. */
  readonly offPercent: Spread | null;
  /** Over all rounds. */
  readonly worstErrorPages: number | null;
  /** Over all rounds. */
  readonly ownChangeCount: number;
  readonly ownAttributedCount: number;
}

export interface WatcherSummary extends Omit<
  WatcherRun,
  'measurements' | 'kind' | 'schemaVersion'
> {
  readonly rows: readonly WatcherRow[];
  readonly targets: readonly Target[];
  /** Null before it was asked. */
  readonly probe: string | null;
  readonly failures: readonly FailedWatcher[];
}

const spreadOf = (values: readonly number[]): Spread | null => {
  const median = medianOrNull(values);
  return median === null ? null : { median, least: Math.min(...values), most: Math.max(...values) };
};

const totalOf = (
  own: readonly CompletedWatcher[],
  count: (each: CompletedWatcher) => number,
): number => own.reduce((total, each) => total + count(each), 0);

const rowOf = (id: WatcherContenderId, own: readonly CompletedWatcher[]): WatcherRow => ({
  id,
  repetitionCount: own.length,
  cpuPercent: spreadOf(
    own.map(({ watcherCpuSeconds, wallSeconds }) => (100 * watcherCpuSeconds) / wallSeconds),
  ),
  offPercent: spreadOf(
    own
      .filter(({ auditedCount }) => auditedCount > 0)
      .map(({ offCount, auditedCount }) => (100 * offCount) / auditedCount),
  ),
  worstErrorPages:
    own.length === 0 ? null : Math.max(...own.map(({ worstErrorPages }) => worstErrorPages)),
  ownChangeCount: totalOf(own, ({ ownChangeCount }) => ownChangeCount),
  ownAttributedCount: totalOf(own, ({ ownAttributedCount }) => ownAttributedCount),
});

/** The summary of a record, complete or not. */
export const summariseWatcher = (run: WatcherRun): WatcherSummary => {
  const { runId, startedAt, seed, rounds, environment, corpus, auditInterval, measurements } = run;
  const completed = measurements.filter((each) => each.outcome === 'completed');
  const rowFor = (id: WatcherContenderId): WatcherRow =>
    rowOf(
      id,
      completed.filter(({ setting }) => setting === id),
    );
  const rows = watcherContenderIds
    .filter((id) => measurements.some(({ setting }) => setting === id))
    .map(rowFor);
  return {
    runId,
    startedAt,
    seed,
    rounds,
    environment,
    corpus,
    auditInterval,
    rows,
    targets: watcherTargets(rows),
    probe: completed[0]?.probe ?? null,
    failures: measurements.filter((each) => each.outcome === 'failed'),
  };
};
