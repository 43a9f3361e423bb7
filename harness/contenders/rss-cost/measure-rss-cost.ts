import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { type TracedConfigurationId, writesLog } from '../../configurations.js';
import { measureCallCost, type CallCost } from '../../micro/call-cost.js';
import { eventCostNanoseconds, probeCostNanoseconds } from '../../micro/event-cost.js';
import { planRounds } from '../plan-rounds.js';
import { completedStep, failedStep, failure, type StepResult } from '../step-result.js';
import { takeRecord, type TakingRecord } from '../take-record.js';
import { type RssContenderId, rssContenderIds, rssContenderOf } from './rss-contenders.js';
import type { RssCostMeasurement, RssCostRun } from './rss-cost-record.js';

export interface RssCostStep {
  readonly contender: RssContenderId;
  /** From 1. */
  readonly round: number;
}

export type MeasuringRssCost = TakingRecord<RssCostRun, RssCostStep, RssCostMeasurement>;

/** Time of the calls at which a probe is timed over as many events as make its figure steady. */
const steadyCallSeconds = 0.5;

/** Its log, where the configuration writes one, lies in the run's directory until it is measured. */
const eventCost = async (
  configuration: TracedConfigurationId,
  {
    share,
    signal,
    runDirectory,
  }: Pick<MeasuringRssCost, 'signal' | 'runDirectory'> & { readonly share: number },
): Promise<number> => {
  const logPath = join(runDirectory, 'event-cost.memtrace');
  const logs = writesLog(configuration);
  try {
    return await eventCostNanoseconds({
      configuration,
      probe: 'auto',
      logPath: logs ? logPath : null,
      share,
      signal,
    });
  } finally {
    if (logs) await rm(logPath, { force: true });
  }
};

const measureOne = async (
  { contender }: RssCostStep,
  { run: { callSeconds }, timeoutSeconds, signal, runDirectory }: MeasuringRssCost,
): Promise<CallCost> => {
  const { source } = rssContenderOf(contender);
  if (source.kind === 'call') {
    return measureCallCost(source.call, { seconds: callSeconds, timeoutSeconds, signal });
  }
  const share = Math.min(1, callSeconds / steadyCallSeconds);
  const nanoseconds =
    source.kind === 'probe'
      ? await probeCostNanoseconds(source.probe, { share, signal })
      : await eventCost(source.configuration, { share, signal, runDirectory });
  // What the in-line probes know is held against the kernel by the audit of a run.
  return { nanoseconds, accuracy: null };
};

const executeStep = async (
  step: RssCostStep,
  measuring: MeasuringRssCost,
): Promise<StepResult<RssCostMeasurement>> => {
  try {
    return completedStep(step, await measureOne(step, measuring));
  } catch (error) {
    measuring.signal.throwIfAborted();
    const told = error instanceof Error ? error.message : String(error);
    const [cause = ''] = told.split('\n');
    return failedStep(step, failure(cause, told));
  }
};

/** Times every way to know RSS that this machine has, each repetition in a process of its own. */
export const measureRssCost = (measuring: MeasuringRssCost): Promise<RssCostRun> => {
  const { run } = measuring;
  const unavailable = run.unavailable.map(({ contender }) => contender);
  const block = rssContenderIds
    .filter((contender) => !unavailable.includes(contender))
    .map((contender) => ({ contender }));
  return takeRecord(measuring, () => ({
    plan: planRounds(block, run),
    execute: (step) => executeStep(step, measuring),
  }));
};
