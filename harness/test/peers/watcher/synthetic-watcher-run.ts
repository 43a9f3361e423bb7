import { watcherContenderIds } from '../../../peers/watcher/watcher-contenders.js';
import type { CompletedWatcher, WatcherRun } from '../../../peers/watcher/watcher-run.js';
import { emptyRun } from '../../runner/empty-run.js';

/** One percent of a core and 0.1 % of the events off in the first round, two and 0.2 % in the second, and so on. */
export const completedWatcher = (
  setting: CompletedWatcher['setting'],
  round: number,
  different: Partial<CompletedWatcher> = {},
): CompletedWatcher => ({
  outcome: 'completed',
  setting,
  round,
  wallSeconds: 4,
  watcherCpuSeconds: 0.04 * round,
  probe: 'page-fault',
  auditedCount: 100_000,
  offCount: 100 * round,
  worstErrorPages: 300 + round,
  ownChangeCount: 20,
  ownAttributedCount: 20,
  ...different,
});

/** A record of such measurements, with whatever else a test wants to have different. */
export const syntheticWatcherRun = (
  rounds: number,
  different: Partial<WatcherRun> = {},
): WatcherRun => ({
  kind: 'watcher',
  schemaVersion: 1,
  runId: '2026-11-25T12-00-00Z-watcher-a1b2',
  startedAt: emptyRun.startedAt,
  seed: 5,
  rounds,
  environment: emptyRun.environment,
  corpus: emptyRun.corpus,
  auditInterval: 9973,
  measurements: Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) =>
    watcherContenderIds.map((id) => completedWatcher(id, round)),
  ),
  ...different,
});
