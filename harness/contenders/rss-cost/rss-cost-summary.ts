/** From the raw measurements to what each way to know RSS costs, and whether the targets hold. Pure. */
import type { RatioEstimate } from '../../statistics/paired-ratio.js';
import { extent, median } from '../../statistics/quantiles.js';
import type { PublishedNote } from '../../store/published-note.js';
import type { Target } from '../target-table.js';
import { pairsByRound, ratioWithinRounds } from '../within-rounds.js';
import { type RssContender, type RssContenderId, rssContenders } from './rss-contenders.js';
import { rssTargets } from './rss-cost-targets.js';
import type { CompletedRssCost, FailedRssCost, RssCostRun } from './rss-cost-record.js';

export interface RssCostRow {
  readonly id: RssContenderId;
  readonly contender: RssContender;
  readonly repetitionCount: number;
  /** A call, or an event. */
  readonly nanoseconds: {
    readonly median: number;
    readonly minimum: number;
    readonly maximum: number;
  };
  /** Against `rss()` in the same round; null for itself, and where no round has both. */
  readonly againstRss: RatioEstimate | null;
  /** The worst over the repetitions; null where nothing was held against the kernel. */
  readonly accuracy: {
    readonly errorPages: number;
    /** Of the pages that were touched, those that its answer grew by. */
    readonly seenPages: number;
    readonly touchedPages: number;
  } | null;
  /** Microseconds that the note gives for what stands nearest to it. */
  readonly publishedMicroseconds: number | null;
}

export interface RssCostSummary extends Omit<
  RssCostRun,
  'measurements' | 'kind' | 'schemaVersion'
> {
  readonly rows: readonly RssCostRow[];
  readonly targets: readonly Target[];
  readonly failures: readonly FailedRssCost[];
}

const ownCall = 'rss' satisfies RssContenderId;

const accuracyOf = (own: readonly CompletedRssCost[]): RssCostRow['accuracy'] => {
  const told = own.flatMap(({ accuracy }) => (accuracy === null ? [] : [accuracy]));
  const [worst] = [...told].sort((a, b) => Math.abs(b.errorBytes) - Math.abs(a.errorBytes));
  if (worst === undefined) return null;
  const { errorBytes, pageSizeBytes, seenBytes, touchedPages } = worst;
  return {
    errorPages: errorBytes / pageSizeBytes,
    seenPages: seenBytes / pageSizeBytes,
    touchedPages,
  };
};

const rowOf = (
  contender: RssContender & { readonly id: RssContenderId },
  completed: readonly CompletedRssCost[],
  note: PublishedNote,
): RssCostRow[] => {
  const { id, published } = contender;
  const takesOf = (wanted: RssContenderId) => completed.filter((each) => each.contender === wanted);
  const own = takesOf(id);
  if (own.length === 0) return [];
  const costs = own.map(({ nanoseconds }) => nanoseconds);
  const pairs = id === ownCall ? [] : pairsByRound(takesOf(ownCall), own);
  return [
    {
      id,
      contender,
      repetitionCount: own.length,
      nanoseconds: { median: median(costs), ...extent(costs) },
      againstRss: ratioWithinRounds(pairs, ({ nanoseconds }) => nanoseconds),
      accuracy: accuracyOf(own),
      publishedMicroseconds:
        note.rssReadCosts.find(({ call }) => call === published)?.typicalMicroseconds ?? null,
    },
  ];
};

/** The summary of a record, complete or not. */
export const summariseRssCost = (run: RssCostRun, note: PublishedNote): RssCostSummary => {
  const { runId, startedAt, seed, rounds, environment, callSeconds, unavailable } = run;
  const { measurements } = run;
  const completed = measurements.filter((each) => each.outcome === 'completed');
  const rows = rssContenders.flatMap((contender) => rowOf(contender, completed, note));
  return {
    runId,
    startedAt,
    seed,
    rounds,
    environment,
    callSeconds,
    unavailable,
    rows,
    targets: rssTargets(rows, run.environment),
    failures: measurements.filter((each) => each.outcome === 'failed'),
  };
};
