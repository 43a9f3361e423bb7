import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { takeRecord, type TakingRecord } from '../../contenders/take-record.js';
import { executeScaling, type ScalingSetting } from './execute-scaling.js';
import { makeScalingPlaces } from './scaling-places.js';
import { planScaling, type ScalingStep } from './scaling-plan.js';
import { pointsOf, type ScalingSize } from './scaling-points.js';
import type { ScalingMeasurement, ScalingRun } from './scaling-run.js';

export interface MeasuringScaling extends TakingRecord<
  ScalingRun,
  ScalingStep,
  ScalingMeasurement
> {
  readonly size: ScalingSize;
  /** Directories of LAS files by scale. */
  readonly corpora: ReadonlyMap<number, string>;
  readonly probe: string;
}

/** Takes every measurement of a run of the scaling. */
export const measureScaling = async (measuring: MeasuringScaling): Promise<ScalingRun> => {
  const { run, size, corpora, runDirectory } = measuring;
  const programsDirectory = join(runDirectory, 'programs');
  const points = pointsOf(size);
  try {
    return await takeRecord(measuring, async () => {
      const setting: ScalingSetting = {
        ...measuring,
        workDirectory: join(runDirectory, 'work'),
        places: await makeScalingPlaces(programsDirectory, size, corpora),
        loopEvents: size.loopEvents,
      };
      await weaveWorkload(setting);
      return {
        plan: planScaling({ points, rounds: run.rounds, seed: run.seed }),
        execute: (step, earlier) => executeScaling(step, earlier, setting),
      };
    });
  } finally {
    await rm(programsDirectory, { recursive: true, force: true });
  }
};

/** So that no measured start of the workload weaves it. Generated programs time themselves after they are loaded. */
const weaveWorkload = async (setting: ScalingSetting): Promise<void> => {
  await executeScaling(
    { series: 'corpus', x: 0, configuration: 'trace-only', round: 1 },
    [],
    setting,
  );
};
