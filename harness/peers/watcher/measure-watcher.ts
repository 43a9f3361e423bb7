import { join } from 'node:path';

import { measureProcess, type ProcessStart } from '../../contenders/measure-process.js';
import { planRounds } from '../../contenders/plan-rounds.js';
import { completedStep, failedStep, type StepResult } from '../../contenders/step-result.js';
import { takeRecord, type TakingRecord } from '../../contenders/take-record.js';
import { projectPaths } from '../../project-paths.js';
import { startArguments } from '../../tracer/start-arguments.js';
import { workloadDirectory } from '../start-peer.js';
import { watcherContenderIds, watcherContenders } from './watcher-contenders.js';
import type { WatcherMeasurement, WatcherRun, WatcherStep } from './watcher-run.js';
import { inWorkDirectory } from '../../runner/work-directory.js';

export interface MeasuringWatcher extends TakingRecord<
  WatcherRun,
  WatcherStep,
  WatcherMeasurement
> {
  readonly inputDirectory: string;
}

/** Takes every measurement of a record of the watcher's settings: each converts the corpus, audited. */
export const measureWatcher = (measuring: MeasuringWatcher): Promise<WatcherRun> =>
  takeRecord(measuring, () => ({
    plan: planRounds(
      watcherContenderIds.map((setting) => ({ setting })),
      measuring.run,
    ),
    execute: (step) => execute(step, measuring),
  }));

const startOf = (
  { setting }: WatcherStep,
  { inputDirectory, run: { auditInterval } }: MeasuringWatcher,
  outputDirectory: string,
): ProcessStart => {
  const start = startArguments({
    configuration: 'all',
    granularity: 'line',
    probe: 'auto',
    thresholdBytes: 0,
    logPath: null,
    auditInterval,
    watcher: watcherContenders[setting],
    include: [workloadDirectory],
  });
  const program = [projectPaths.workload, inputDirectory, outputDirectory];
  return { ...start, arguments: [...start.arguments, ...program], traced: true };
};

const execute = async (
  step: WatcherStep,
  measuring: MeasuringWatcher,
): Promise<StepResult<WatcherMeasurement>> => {
  const workDirectory = join(measuring.runDirectory, 'work');
  return inWorkDirectory(workDirectory, async () => {
    const start = startOf(step, measuring, join(workDirectory, 'output'));
    const measured = await measureProcess(start, { ...measuring, workDirectory });
    if (measured.outcome === 'failed') return failedStep(step, measured);
    const { wallSeconds, trace } = measured.report;
    // `traced` of the start makes a report without totals a failure.
    if (trace === null) throw new Error('a traced process reported no totals');
    const { watcherCpuSeconds, probe, audit } = trace;
    const { auditedCount, offCount, worstErrorPages, ownChangeCount, ownAttributedCount } = audit;
    return completedStep(step, {
      wallSeconds,
      watcherCpuSeconds,
      probe,
      auditedCount,
      offCount,
      worstErrorPages,
      ownChangeCount,
      ownAttributedCount,
    });
  });
};
