import {
  type CounterName,
  counterNames,
  type Counters,
  levelNames,
  type ProcessFigures,
  summed,
} from './process-figures.js';
import type { TimelineSample } from './timeline-records.js';

/** What was seen of each living process at one moment, by its pid. */
export type Observation = ReadonlyMap<number, ProcessFigures>;

/** What a sample needs to know of those before it. */
export interface Course {
  readonly elapsedSeconds: number;
  /** When the first sample was taken, and the CPU time that had been used by then. */
  readonly first: { readonly elapsedSeconds: number; readonly cpuSeconds: number };
  readonly byPid: Observation;
  /** Over every process ever seen, so that one that ends takes nothing away. */
  readonly totals: Counters;
  readonly peakRssBytes: number;
}

const cpuSeconds = ({ userSeconds = 0, systemSeconds = 0 }: Counters): number =>
  userSeconds + systemSeconds;

/** What the counters of every process have grown by; a process that is new brings all that it has. */
const growth = (observation: Observation, before: Observation | undefined): Counters =>
  summed(
    counterNames,
    [...observation].map(([pid, figures]) => {
      const grown: Partial<Record<CounterName, number>> = {};
      for (const name of counterNames) {
        const value = figures[name];
        if (value !== undefined) grown[name] = Math.max(0, value - (before?.get(pid)?.[name] ?? 0));
      }
      return grown;
    }),
  );

const percent = (seconds: number, ofSeconds: number): number =>
  Math.round((1e4 * seconds) / ofSeconds) / 100;

const rounded = (seconds: number): number => Math.round(seconds * 1e6) / 1e6;

const cpuShares = (
  totals: Counters,
  elapsedSeconds: number,
  course: Course | null,
): Partial<TimelineSample> => {
  const sinceLast = elapsedSeconds - (course?.elapsedSeconds ?? elapsedSeconds);
  const { userSeconds, systemSeconds } = totals;
  if (course === null || sinceLast <= 0) return {};
  if (userSeconds === undefined || systemSeconds === undefined) return {};
  const { first, totals: before } = course;
  return {
    userCpuPercent: percent(userSeconds - (before.userSeconds ?? 0), sinceLast),
    systemCpuPercent: percent(systemSeconds - (before.systemSeconds ?? 0), sinceLast),
    meanCpuPercent: percent(
      cpuSeconds(totals) - first.cpuSeconds,
      elapsedSeconds - first.elapsedSeconds,
    ),
  };
};

/**
 * The sample of one moment, from what was seen then and the course of those before it (null for the first).
 * `observation` holds at least one process.
 */
export const nextSample = (
  course: Course | null,
  elapsedSeconds: number,
  observation: Observation,
): { readonly sample: TimelineSample; readonly course: Course } => {
  const seen = [...observation.values()];
  const totals = summed(counterNames, [course?.totals ?? {}, growth(observation, course?.byPid)]);
  const levels = summed(levelNames, seen);
  // The kernel's own peak holds for one process: those of several need not fall together.
  const ownPeakBytes = seen.length === 1 ? (seen[0]?.peakRssBytes ?? 0) : 0;
  const peakRssBytes = Math.max(levels.rssBytes ?? 0, ownPeakBytes, course?.peakRssBytes ?? 0);
  const sample: TimelineSample = {
    kind: 'sample',
    elapsedSeconds: rounded(elapsedSeconds),
    ...levels,
    peakRssBytes,
    ...totals,
    userSeconds: rounded(totals.userSeconds ?? 0),
    systemSeconds: rounded(totals.systemSeconds ?? 0),
    ...cpuShares(totals, elapsedSeconds, course),
    processCount: seen.length,
  };
  const first = course?.first ?? { elapsedSeconds, cpuSeconds: cpuSeconds(totals) };
  return { sample, course: { elapsedSeconds, first, byPid: observation, totals, peakRssBytes } };
};
