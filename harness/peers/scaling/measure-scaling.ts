import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { type StepObserver, takeMeasurements } from '../take-measurements.js';
import { executeScaling, type ScalingSetting } from './execute-scaling.js';
import { makeScalingPlaces } from './scaling-places.js';
import { planScaling, type ScalingStep } from './scaling-plan.js';
import { pointsOf, type ScalingSize } from './scaling-points.js';
import type { ScalingMeasurement, ScalingRun } from './scaling-run.js';

export interface MeasuringScaling {
  /** The run as it begins. */
  readonly run: Omit<ScalingRun, 'measurements'>;
  readonly size: ScalingSize;
  /** Directories of LAS files by scale. */
  readonly corpora: ReadonlyMap<number, string>;
  /** The run's own directory; nothing but the record stays in it. */
  readonly runDirectory: string;
  readonly probe: string;
  readonly timeoutSeconds: number;
  readonly save: (run: ScalingRun) => void;
  readonly observe: StepObserver<ScalingStep, ScalingMeasurement>;
  readonly signal: AbortSignal;
}

/** Takes every measurement of a run of the scaling. */
export const measureScaling = async (measuring: MeasuringScaling): Promise<ScalingRun> => {
  const { run, size, corpora, runDirectory, save, observe, signal } = measuring;
  const programsDirectory = join(runDirectory, 'programs');
  const points = pointsOf(size);
  // First of all, so that results that cannot be written are told of as such.
  save({ ...run, measurements: [] });
  try {
    const setting: ScalingSetting = {
      ...measuring,
      workDirectory: join(runDirectory, 'work'),
      places: await makeScalingPlaces(programsDirectory, size, corpora),
      loopEvents: size.loopEvents,
    };
    await weaveWorkload(setting);
    const measurements = await takeMeasurements({
      plan: planScaling({ points, rounds: run.rounds, seed: run.seed }),
      execute: (step, earlier) => executeScaling(step, earlier, setting),
      save: (taken) => {
        save({ ...run, measurements: [...taken] });
      },
      observe,
      signal,
    });
    return { ...run, measurements: [...measurements] };
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
