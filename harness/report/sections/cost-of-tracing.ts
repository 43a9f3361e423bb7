import type { ConfigurationId } from '../../configurations.js';
import type { CompletedMeasurement } from '../../measurement.js';
import { type DifferenceEstimate, pairedDifference } from '../../statistics/paired-difference.js';

/** One part of what an event costs: the time of one configuration above that of another, an event. */
export interface TracingPart {
  readonly id: string;
  readonly name: string;
  /** Null: the whole time of `with`, for the events that tracing would have counted. */
  readonly without: ConfigurationId | null;
  readonly with: ConfigurationId;
  /** What the note calls it; null where it has no such row. */
  readonly published: string | null;
}

/** The note's parts, with the one between reading RSS and logging that it left out. */
export const tracingParts = [
  {
    id: 'program',
    name: 'The program itself, between two events',
    without: null,
    with: 'no-trace',
    published: 'Typical Python code',
  },
  {
    id: 'attach',
    name: 'Attach the tracer and count the event',
    without: 'no-trace',
    with: 'trace-only',
    published: 'Attach and call C a trace function',
  },
  {
    id: 'rss',
    name: 'Know RSS',
    without: 'trace-only',
    with: 'rss',
    published: 'Calculate RSS',
  },
  {
    id: 'rest',
    name: 'Work out the rest of a log line',
    without: 'rss',
    with: 'all',
    published: null,
  },
  {
    id: 'log',
    name: 'Log the event',
    without: 'all',
    with: 'all-logged',
    published: 'Log an event',
  },
] as const satisfies readonly TracingPart[];

/** All of the parts but the program itself. */
export const wholeOfTracing: TracingPart = {
  id: 'whole',
  name: 'All of it',
  without: 'no-trace',
  with: 'all-logged',
  published: null,
};

export interface PartCost {
  readonly part: TracingPart;
  /** Microseconds an event; null where no round has both configurations. */
  readonly estimate: DifferenceEstimate | null;
}

/** Microseconds an event of each part, from differences within the rounds. */
export const tracingCosts = (
  completed: readonly CompletedMeasurement[],
  eventCount: number | null,
  parts: readonly TracingPart[] = tracingParts,
): readonly PartCost[] => {
  const secondsOf = new Map(
    completed
      .filter(({ occurrence }) => occurrence === 0)
      .map(({ configuration, round, wallSeconds }) => [`${configuration} ${round}`, wallSeconds]),
  );
  const rounds = [...new Set(completed.map(({ round }) => round))];
  const costIn = (round: number, { without, with: candidate }: TracingPart): number[] => {
    const above = secondsOf.get(`${candidate} ${round}`);
    const below = without === null ? 0 : secondsOf.get(`${without} ${round}`);
    if (above === undefined || below === undefined || !eventCount) return [];
    return [(1e6 * (above - below)) / eventCount];
  };
  return parts.map((part) => {
    const costs = rounds.flatMap((round) => costIn(round, part));
    return { part, estimate: costs.length === 0 ? null : pairedDifference(costs) };
  });
};
