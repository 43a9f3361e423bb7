import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { type ContenderStep, planContenders } from '../plan-rounds.js';
import { completedStep, failedStep, type StepResult } from '../step-result.js';
import { takeRecord, type TakingRecord } from '../take-record.js';
import { measureUntraced } from '../untraced-workload.js';
import type { BuildMeasurement, BuildRun } from './build-record.js';
import { type Build, plainId } from './build-table.js';

export interface MeasuringBuilds extends TakingRecord<BuildRun, ContenderStep, BuildMeasurement> {
  readonly builds: readonly Build[];
  readonly inputDirectory: string;
}

/** V8 writes the map of its code there whatever TMPDIR says. */
const perfMapOf = (pid: number): string => `/tmp/perf-${pid}.map`;

const executeStep = async (
  step: ContenderStep,
  earlier: readonly BuildMeasurement[],
  measuring: MeasuringBuilds,
): Promise<StepResult<BuildMeasurement>> => {
  const build = measuring.builds.find(({ id }) => id === step.contender);
  if (build === undefined) throw new RangeError(`no build ${step.contender}`);
  const before = earlier.find((each) => each.outcome === 'completed');
  const pids: number[] = [];
  const setting = { ...measuring, workDirectory: join(measuring.runDirectory, 'work') };
  const measured = await measureUntraced(build, before?.outputSha256 ?? null, setting, (pid) => {
    pids.push(pid);
  });
  for (const pid of pids) rmSync(perfMapOf(pid), { force: true });
  return measured.outcome === 'completed'
    ? completedStep(step, measured.figures)
    : failedStep(step, measured);
};

/** Runs the untraced workload on every build, and on the plain one twice a round. */
export const measureBuilds = (measuring: MeasuringBuilds): Promise<BuildRun> =>
  takeRecord(measuring, () => ({
    plan: planContenders(
      measuring.builds.map(({ id }) => id),
      plainId,
      measuring.run,
    ),
    execute: (step, earlier) => executeStep(step, earlier, measuring),
  }));
