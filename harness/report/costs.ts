import { baselineId, type ConfigurationId } from '../configurations.js';
import type { CompletedMeasurement } from '../measurement.js';
import { extent, median } from '../statistics/quantiles.js';
import { baselinesByRound, pairsOf, peakRssAbove } from '../comparison/pairs.js';

export interface Spread {
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** What a configuration costs and yields: medians over its repetitions. */
export interface Costs {
  readonly repetitionCount: number;
  readonly wallSeconds: Spread;
  /** Events executed; for `no-trace` the events that the traced configurations counted. Null where nothing did. */
  readonly eventCount: number | null;
  /** Of `wallSeconds`, tracing included. */
  readonly eventsPerSecond: number | null;
  /** Wall time above `no-trace` of the same round, per event; negative where noise hides the cost. */
  readonly addedMicrosecondsPerEvent: number | null;
  /** 100 for one core kept busy; user and system time. */
  readonly cpuPercent: number | null;
  readonly peakRssBytes: number;
  /** Against the mean of both `no-trace` of the same round; null for `no-trace` itself. */
  readonly addedPeakRssBytes: number | null;
  readonly loggedEventCount: number;
  readonly rssChangeCount: number;
  /** Of the binary log. */
  readonly logBytes: number;
  /** Null where nothing was logged. */
  readonly bytesPerLoggedEvent: number | null;
}

/** Null where no repetition of the configuration completed. */
export const costsOf = (
  configuration: ConfigurationId,
  completed: readonly CompletedMeasurement[],
  tracedEventCount: number | null,
): Costs | null => {
  const own = completed.filter(
    (each) => each.configuration === configuration && each.occurrence === 0,
  );
  if (own.length === 0) return null;
  const medianOf = (pick: (each: CompletedMeasurement) => number): number => median(own.map(pick));
  const wallSeconds = spread(own.map((each) => each.wallSeconds));
  const eventCount =
    configuration === baselineId ? tracedEventCount : medianOf((each) => each.eventCount);
  const loggedEventCount = medianOf((each) => each.loggedEventCount);
  const logBytes = medianOf((each) => each.logBytes);
  return {
    repetitionCount: own.length,
    wallSeconds,
    eventCount,
    eventsPerSecond: quotient(eventCount, wallSeconds.median),
    ...(configuration === baselineId ? notAbove : aboveBaseline(configuration, own, completed)),
    cpuPercent: medianOrNull(own.flatMap(cpuPercentOf)),
    peakRssBytes: medianOf((each) => each.peakRssBytes),
    loggedEventCount,
    rssChangeCount: medianOf((each) => each.rssChangeCount),
    logBytes,
    bytesPerLoggedEvent: quotient(logBytes, loggedEventCount),
  };
};

/** A list of none or one: a repetition that took no time has no rate. */
const cpuPercentOf = ({
  userSeconds,
  systemSeconds,
  wallSeconds,
}: CompletedMeasurement): number[] =>
  wallSeconds > 0 ? [(100 * (userSeconds + systemSeconds)) / wallSeconds] : [];

/** Events that a traced configuration of the run executes; null where none completed. */
export const tracedEventCountOf = (completed: readonly CompletedMeasurement[]): number | null =>
  medianOrNull(
    completed
      .filter(({ configuration }) => configuration !== baselineId)
      .map(({ eventCount }) => eventCount),
  );

type AboveBaseline = Pick<Costs, 'addedMicrosecondsPerEvent' | 'addedPeakRssBytes'>;

const notAbove: AboveBaseline = { addedMicrosecondsPerEvent: null, addedPeakRssBytes: null };

function aboveBaseline(
  configuration: ConfigurationId,
  own: readonly CompletedMeasurement[],
  completed: readonly CompletedMeasurement[],
): AboveBaseline {
  const pairs = pairsOf(completed, configuration);
  const baselines = baselinesByRound(completed);
  const counting = pairs.filter(({ candidate }) => candidate.eventCount > 0);
  return {
    addedMicrosecondsPerEvent: medianOrNull(
      counting.map(
        ({ baseline, candidate }) =>
          (1e6 * (candidate.wallSeconds - baseline.wallSeconds)) / candidate.eventCount,
      ),
    ),
    addedPeakRssBytes: medianOrNull(
      own.flatMap((candidate) => {
        const besideIt = baselines.get(candidate.round);
        return besideIt === undefined ? [] : [peakRssAbove(candidate, besideIt)];
      }),
    ),
  };
}

const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  ...extent(values),
});

const medianOrNull = (values: readonly number[]): number | null =>
  values.length === 0 ? null : median(values);

const quotient = (dividend: number | null, divisor: number): number | null =>
  dividend === null || divisor === 0 ? null : dividend / divisor;
