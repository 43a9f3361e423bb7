import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { executePeer, type PeerSetting } from './execute-peer.js';
import { instrumentWorkload } from './instrument-workload.js';
import { planPeers, type PeerStep } from './peer-plan.js';
import type { PeerMeasurement, PeerRun } from './peer-run.js';
import type { PeerCorpus } from './peer-table.js';
import { workloadDirectory } from './start-peer.js';
import { type StepObserver, takeMeasurements } from './take-measurements.js';

export interface MeasuringPeers {
  /** The run as it begins. */
  readonly run: Omit<PeerRun, 'measurements'>;
  readonly inputDirectories: Readonly<Record<PeerCorpus, string>>;
  /** The run's own directory; nothing but the record stays in it. */
  readonly runDirectory: string;
  readonly timeoutSeconds: number;
  readonly save: (run: PeerRun) => void;
  readonly observe: StepObserver<PeerStep, PeerMeasurement>;
  readonly signal: AbortSignal;
}

/** Takes every measurement of a run of the peers. */
export const measurePeers = async (measuring: MeasuringPeers): Promise<PeerRun> => {
  const { run, runDirectory, save, observe, signal } = measuring;
  const instrumentedDirectory = join(runDirectory, 'instrumented');
  const setting: PeerSetting = {
    ...measuring,
    workDirectory: join(runDirectory, 'work'),
    instrumentedDirectory,
  };
  // First of all, so that results that cannot be written are told of as such.
  save({ ...run, measurements: [] });
  try {
    await instrumentWorkload(workloadDirectory, instrumentedDirectory);
    await weaveWorkload(setting);
    const measurements = await takeMeasurements({
      plan: planPeers(run),
      execute: (step, earlier) => executePeer(step, earlier, setting),
      save: (taken) => {
        save({ ...run, measurements: [...taken] });
      },
      observe,
      signal,
    });
    return { ...run, measurements: [...measurements] };
  } finally {
    await rm(instrumentedDirectory, { recursive: true, force: true });
  }
};

/** Our tracer keeps the workload as it has woven it from here on, as istanbul's has just been kept. Not measured. */
const weaveWorkload = async (setting: PeerSetting): Promise<void> => {
  const inputDirectories = { ...setting.inputDirectories, whole: setting.inputDirectories.small };
  const step = { peer: 'trace-only', round: 1, occurrence: 0 } as const;
  await executePeer(step, [], { ...setting, inputDirectories });
};
