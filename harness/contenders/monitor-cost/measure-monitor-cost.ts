import { join } from 'node:path';

import type { ProcessSource } from '../../monitor/process-source.js';
import { createWatch, type TimelineFile, type Watch } from '../../runner/watch.js';
import { type ContenderStep, planContenders } from '../plan-rounds.js';
import { completedStep, failedStep, type StepResult } from '../step-result.js';
import { takeRecord, type TakingRecord } from '../take-record.js';
import { measureUntraced } from '../untraced-workload.js';
import type { MonitorCostMeasurement, MonitorCostRun } from './monitor-cost-record.js';
import {
  type MonitorContenderId,
  monitorContenderIds,
  monitorContenderOf,
  unwatchedId,
} from './monitor-contenders.js';

export type MonitorCostStep = ContenderStep<MonitorContenderId>;

export interface MeasuringMonitorCost extends TakingRecord<
  MonitorCostRun,
  MonitorCostStep,
  MonitorCostMeasurement
> {
  readonly inputDirectory: string;
  readonly source: ProcessSource;
  /** Opens the file that a timeline goes to, which the monitor writes as it does for a benchmark. */
  readonly openFile: (path: string) => TimelineFile;
  /** Any steady clock. */
  readonly nowSeconds: () => number;
}

const watchOf = (
  { contender }: MonitorCostStep,
  { source, openFile, nowSeconds, runDirectory }: MeasuringMonitorCost,
): Watch | null => {
  const { intervalSeconds } = monitorContenderOf(contender);
  const open = (): TimelineFile => openFile(join(runDirectory, 'work', 'timeline.jsonl'));
  return intervalSeconds === null
    ? null
    : createWatch({ source, intervalSeconds, open, nowSeconds });
};

const executeStep = async (
  step: MonitorCostStep,
  earlier: readonly MonitorCostMeasurement[],
  measuring: MeasuringMonitorCost,
): Promise<StepResult<MonitorCostMeasurement>> => {
  const before = earlier.find((each) => each.outcome === 'completed');
  const watch = watchOf(step, measuring);
  const measured = await measureUntraced(
    { flags: [] },
    before?.outputSha256 ?? null,
    { ...measuring, workDirectory: join(measuring.runDirectory, 'work') },
    watch?.begin,
  );
  const { sampleCount = 0, samplingCpuSeconds = 0 } =
    watch?.end({ exitCode: null, signal: null }) ?? {};
  return measured.outcome === 'completed'
    ? completedStep(step, { ...measured.figures, sampleCount, samplingCpuSeconds })
    : failedStep(step, measured);
};

/** Runs the untraced workload watched and not watched, the latter twice a round. */
export const measureMonitorCost = (measuring: MeasuringMonitorCost): Promise<MonitorCostRun> =>
  takeRecord(measuring, () => ({
    plan: planContenders(monitorContenderIds, unwatchedId, measuring.run),
    execute: (step, earlier) => executeStep(step, earlier, measuring),
  }));
