import type { CompletedMeasurement, FailedMeasurement } from '../measurement.js';
import type { CompletedRepetition, FailedRepetition, WatchedRepetition } from './executor.js';
import type { Repetition } from './plan.js';

const untraced = { eventCount: 0, loggedEventCount: 0, rssChangeCount: 0, logBytes: 0 };

/** A timeline that could not be written is left out, as where nothing watched. */
const fileOf = (watched: WatchedRepetition | undefined): { timeline?: string } =>
  watched?.timeline == null ? {} : { timeline: watched.timeline };

export function completedMeasurement(
  { runtime, configuration, round, occurrence }: Repetition,
  { report, wrapperWallSeconds, outputSha256, watched }: CompletedRepetition,
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
    ...fileOf(watched),
  };
}

export function failedMeasurement(
  { runtime, configuration, round, occurrence }: Repetition,
  { cause, stderrTail, watched }: Pick<FailedRepetition, 'cause' | 'stderrTail' | 'watched'>,
): FailedMeasurement {
  return {
    outcome: 'failed',
    runtime,
    configuration,
    round,
    occurrence,
    cause,
    stderrTail,
    ...fileOf(watched),
  };
}
