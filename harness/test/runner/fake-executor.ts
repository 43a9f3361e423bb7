import type {
  CompletedRepetition,
  Executor,
  FailedRepetition,
  RepetitionOutcome,
} from '../../runner/executor.js';
import type { Repetition } from '../../runner/plan.js';
import type { TraceTotals } from '../../tracer/child-report.js';

/** Gives the outcomes that a test asks for, and keeps what it was told to execute. */
export class FakeExecutor implements Executor {
  readonly executed: Repetition[] = [];
  readonly #outcomeOf: (repetition: Repetition) => RepetitionOutcome;

  constructor(outcomeOf: (repetition: Repetition) => RepetitionOutcome = completed) {
    this.#outcomeOf = outcomeOf;
  }

  execute(repetition: Repetition): Promise<RepetitionOutcome> {
    this.executed.push(repetition);
    return Promise.resolve(this.#outcomeOf(repetition));
  }
}

const nothingAudited: TraceTotals['audit'] = {
  auditedCount: 0,
  offCount: 0,
  worstErrorPages: 0,
  changeCount: 0,
  attributedCount: 0,
  ownChangeCount: 0,
  ownAttributedCount: 0,
};

const traceTotals: TraceTotals = {
  probe: 'polled',
  eventCount: 1000,
  loggedEventCount: 10,
  rssChangeCount: 12,
  logBytes: 40,
  siteCount: 7,
  watcherCpuSeconds: 0.01,
  audit: nothingAudited,
  logFailure: null,
};

/** A repetition without a fault, as its configuration makes it. */
export function completed(
  { configuration }: Pick<Repetition, 'configuration'>,
  changes: Partial<CompletedRepetition> = {},
): CompletedRepetition {
  return {
    outcome: 'completed',
    report: {
      wallSeconds: 1.5,
      userSeconds: 1.25,
      systemSeconds: 0.25,
      peakRssBytes: 100_000_000,
      trace: configuration === 'no-trace' ? null : traceTotals,
    },
    exitCode: 0,
    wrapperWallSeconds: 1.625,
    outputSha256: 'a'.repeat(64),
    ...changes,
  };
}

/** The same with other trace totals. */
export function completedWithTrace(
  repetition: Pick<Repetition, 'configuration'>,
  changes: Partial<TraceTotals>,
): CompletedRepetition {
  const { report } = completed(repetition);
  return completed(repetition, { report: { ...report, trace: { ...traceTotals, ...changes } } });
}

export function failed(cause: string, stop: FailedRepetition['stop'] = null): FailedRepetition {
  return { outcome: 'failed', cause, stderrTail: `tail of ${cause}`, stop };
}
