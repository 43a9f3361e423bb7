/** From the raw measurements to what the monitor costs, and whether its target holds. Pure. */
import { foldedRatio } from '../../statistics/noise-floor.js';
import type { RatioEstimate } from '../../statistics/paired-ratio.js';
import type { Target } from '../target-table.js';
import {
  floorOf,
  isDistinguishable,
  medianOrNull,
  pairsByRound,
  ratioWithinRounds,
} from '../within-rounds.js';
import type {
  CompletedMonitorCost,
  FailedMonitorCost,
  MonitorCostRun,
} from './monitor-cost-record.js';
import {
  type MonitorContender,
  type MonitorContenderId,
  monitorContenders,
  unwatchedId,
  watchedId,
} from './monitor-contenders.js';

export interface MonitorCostRow {
  readonly id: MonitorContenderId;
  readonly contender: MonitorContender;
  readonly repetitionCount: number;
  /** Medians. */
  readonly wallSeconds: number;
  readonly sampleCount: number;
  readonly samplingCpuSeconds: number;
  /** CPU time of the sampling over the wall time: 100 would keep one core busy. */
  readonly cpuPercent: number;
  /** Wall time against that of the same round unwatched; null for that. */
  readonly ratio: RatioEstimate | null;
  readonly distinguishable: boolean;
}

export interface MonitorCostSummary extends Omit<
  MonitorCostRun,
  'measurements' | 'kind' | 'schemaVersion'
> {
  readonly rows: readonly MonitorCostRow[];
  /** At least 1; null before the first A/A pair is complete. */
  readonly noiseFloor: number | null;
  readonly targets: readonly Target[];
  readonly failures: readonly FailedMonitorCost[];
}

const mostCpuPercent = 0.5;

const wallSeconds = (each: CompletedMonitorCost): number => each.wallSeconds;

const targetsOf = (rows: readonly MonitorCostRow[], floor: number | null): readonly Target[] => {
  const watched = rows.find(({ id }) => id === watchedId);
  const within = 'the monitor’s effect on the time lies within the noise floor';
  const cheap = `the monitor takes at most ${mostCpuPercent} % of a core`;
  const ratio = watched?.ratio?.ratio;
  return [
    ratio === undefined || floor === null
      ? { target: within, holds: null, found: 'not measured' }
      : {
          target: within,
          holds: foldedRatio(ratio) <= floor,
          found: `x${ratio.toFixed(4)}, noise floor x${floor.toFixed(4)}`,
        },
    watched === undefined
      ? { target: cheap, holds: null, found: 'not measured' }
      : {
          target: cheap,
          holds: watched.cpuPercent <= mostCpuPercent,
          found: `${watched.cpuPercent.toFixed(3)} %`,
        },
  ];
};

/** The summary of a record, complete or not. */
export const summariseMonitorCost = (run: MonitorCostRun): MonitorCostSummary => {
  const { runId, startedAt, seed, rounds, environment, corpus, measurements } = run;
  const completed = measurements.filter((each) => each.outcome === 'completed');
  const takesOf = (id: MonitorContenderId, occurrence = 0): readonly CompletedMonitorCost[] =>
    completed.filter((each) => each.contender === id && each.occurrence === occurrence);
  const unwatched = takesOf(unwatchedId);
  const floor = floorOf(pairsByRound(unwatched, takesOf(unwatchedId, 1)), wallSeconds);
  const rows = monitorContenders.flatMap((contender): MonitorCostRow[] => {
    const { id } = contender;
    const own = takesOf(id);
    if (own.length === 0) return [];
    const pairs = id === unwatchedId ? [] : pairsByRound(unwatched, own);
    const ratio = ratioWithinRounds(pairs, wallSeconds);
    const middle = (pick: (each: CompletedMonitorCost) => number): number =>
      medianOrNull(own.map(pick)) ?? 0;
    return [
      {
        id,
        contender,
        repetitionCount: own.length,
        wallSeconds: middle(wallSeconds),
        sampleCount: middle(({ sampleCount }) => sampleCount),
        samplingCpuSeconds: middle(({ samplingCpuSeconds }) => samplingCpuSeconds),
        cpuPercent: middle((each) => (100 * each.samplingCpuSeconds) / each.wallSeconds),
        ratio,
        distinguishable: isDistinguishable(ratio, floor),
      },
    ];
  });
  return {
    ...{ runId, startedAt, seed, rounds, environment, corpus },
    rows,
    noiseFloor: floor,
    targets: targetsOf(rows, floor),
    failures: measurements.filter((each) => each.outcome === 'failed'),
  };
};
