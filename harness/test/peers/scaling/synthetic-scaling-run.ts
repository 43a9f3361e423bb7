import {
  measuredConfigurations,
  pointsOf,
  type ScalingConfiguration,
  type ScalingPoint,
  scalingSizes,
  startUp,
} from '../../../peers/scaling/scaling-points.js';
import type {
  CompletedScaling,
  FailedScaling,
  ScalingRun,
} from '../../../peers/scaling/scaling-run.js';
import { emptyRun } from '../../runner/empty-run.js';

/** Nanoseconds that an event costs, at every point alike. */
export const costs: Readonly<Record<ScalingConfiguration, number>> = {
  'no-trace': 0,
  'trace-only': 0.5,
  rss: 2,
  'all-logged': 8,
};

export const startUpSeconds = 0.0625;

const eventsAt = ({ series, x }: ScalingPoint): number =>
  series === 'corpus' ? 1000 + Math.round(100_000_000 * x) : 40_000_000;

export const completedScaling = (
  point: ScalingPoint,
  configuration: ScalingConfiguration,
  round: number,
): CompletedScaling => {
  const traced = configuration !== 'no-trace';
  const events = eventsAt(point);
  const addedSeconds = (events * costs[configuration]) / 1e9;
  const programSeconds = 0.05 + events * 2e-8 + round / 100;
  return {
    outcome: 'completed',
    ...point,
    configuration,
    round,
    wallSeconds: programSeconds + addedSeconds + (traced ? startUpSeconds : 0),
    loopSeconds: point.series === 'corpus' ? null : programSeconds + addedSeconds,
    peakRssBytes: 80_000_000,
    eventCount: traced ? events : 0,
    siteCount: traced ? (point.series === 'sites' ? point.x : 1000) : 0,
    probe: traced ? 'page-fault' : null,
  };
};

export const failedScaling = (point: ScalingPoint, round: number): FailedScaling => ({
  outcome: 'failed',
  ...point,
  configuration: 'rss',
  round,
  cause: 'killed by SIGKILL',
  stderrTail: '',
});

/** A complete run of full size, with whatever else a test wants to have different. */
export const syntheticScalingRun = (
  rounds: number,
  different: Partial<ScalingRun> = {},
): ScalingRun => ({
  kind: 'scaling',
  schemaVersion: 1,
  runId: '2026-11-23T21-44-12Z-scaling-a1b2',
  startedAt: emptyRun.startedAt,
  seed: 5,
  rounds,
  environment: emptyRun.environment,
  measurements: Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) =>
    pointsOf(scalingSizes.full).flatMap((point) =>
      measuredConfigurations.map((configuration) => completedScaling(point, configuration, round)),
    ),
  ),
  ...different,
});

export const startPoint: ScalingPoint = { series: 'corpus', x: startUp };
