import type { CompletedRssCost, RssCostRun } from '../../../contenders/rss-cost/rss-cost-record.js';
import type { RssContenderId } from '../../../contenders/rss-cost/rss-contenders.js';
import { emptyRun } from '../../runner/empty-run.js';

/** Nanoseconds, before the drift of the machine, and pages that the answer is off by; null where nobody asks. */
const behaviours: readonly (readonly [RssContenderId, number, number | null])[] = [
  ['memory-usage-rss', 8000, -30],
  ['pidusage', 100_000, -40],
  ['rss', 1000, 0],
  ['rss-peak', 10_000, 0],
  ['probe-page-fault', 0.5, null],
  ['probe-statm', 1100, null],
];

const pageSizeBytes = 4096;
const touchedPages = 16_384;

export const completedRssCost = (
  contender: RssContenderId,
  round: number,
  nanoseconds: number,
  errorPages: number | null,
): CompletedRssCost => ({
  outcome: 'completed',
  contender,
  round,
  nanoseconds: nanoseconds * (1 + ((round * 3) % 5) / 100),
  accuracy:
    errorPages === null
      ? null
      : {
          pageSizeBytes,
          touchedPages,
          seenBytes: touchedPages * pageSizeBytes,
          errorBytes: errorPages * pageSizeBytes,
        },
});

/** A complete record of so many repeats, with whatever else a test wants to have different. */
export const syntheticRssCost = (
  rounds: number,
  different: Partial<RssCostRun> = {},
): RssCostRun => ({
  kind: 'rss-cost',
  schemaVersion: 1,
  runId: '2026-11-23T21-44-12Z-rss-cost-a1b2',
  startedAt: emptyRun.startedAt,
  seed: 5,
  rounds,
  environment: emptyRun.environment,
  callSeconds: 0.5,
  unavailable: [{ contender: 'probe-rss-stat', why: 'tracefs is not mounted' }],
  measurements: Array.from({ length: rounds }, (_, index) =>
    behaviours.map(([contender, nanoseconds, errorPages]) =>
      completedRssCost(contender, index + 1, nanoseconds, errorPages),
    ),
  ).flat(),
  ...different,
});
