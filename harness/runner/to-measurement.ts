import type { CompletedMeasurement, FailedMeasurement } from '../measurement.js';
import type { CompletedRepetition, FailedRepetition } from './executor.js';
import type { Repetition } from './plan.js';

const untraced = { eventCount: 0, loggedEventCount: 0, rssChangeCount: 0, logBytes: 0 };

export function completedMeasurement(
  { runtime, configuration, round, occurrence }: Repetition,
  { report, wrapperWallSeconds, outputSha256 }: CompletedRepetition,
): CompletedMeasurement {
  const { wallSeconds, userSeconds, systemSeconds, peakRssBytes } = report;
  const { eventCount, loggedEventCount, rssChangeCount, logBytes } = report.trace ?? untraced;
  return {
    outcome: 'completed',
    runtime,
    configuration,
    round,
    occurrence,
    wallSeconds,
    wrapperWallSeconds,
    userSeconds,
    systemSeconds,
    peakRssBytes,
    eventCount,
    loggedEventCount,
    rssChangeCount,
    logBytes,
    outputSha256,
  };
}

export function failedMeasurement(
  { runtime, configuration, round, occurrence }: Repetition,
  { cause, stderrTail }: Pick<FailedRepetition, 'cause' | 'stderrTail'>,
): FailedMeasurement {
  return { outcome: 'failed', runtime, configuration, round, occurrence, cause, stderrTail };
}
