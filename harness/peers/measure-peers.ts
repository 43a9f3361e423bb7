import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { takeRecord, type TakingRecord } from '../contenders/take-record.js';
import { executePeer, type PeerSetting } from './execute-peer.js';
import { instrumentWorkload } from './instrument-workload.js';
import { planPeers, type PeerStep } from './peer-plan.js';
import type { PeerMeasurement, PeerRun } from './peer-run.js';
import type { PeerCorpus } from './peer-table.js';
import { workloadDirectory } from './start-peer.js';

export interface MeasuringPeers extends TakingRecord<PeerRun, PeerStep, PeerMeasurement> {
  readonly inputDirectories: Readonly<Record<PeerCorpus, string>>;
}

/** Takes every measurement of a run of the peers. */
export const measurePeers = async (measuring: MeasuringPeers): Promise<PeerRun> => {
  const { run, runDirectory } = measuring;
  const instrumentedDirectory = join(runDirectory, 'instrumented');
  const setting: PeerSetting = {
    ...measuring,
    workDirectory: join(runDirectory, 'work'),
    instrumentedDirectory,
  };
  try {
    return await takeRecord(measuring, async () => {
      await instrumentWorkload(workloadDirectory, instrumentedDirectory);
      await weaveWorkload(setting);
      return {
        plan: planPeers(run),
        execute: (step, earlier) => executePeer(step, earlier, setting),
      };
    });
  } finally {
    await rm(instrumentedDirectory, { recursive: true, force: true });
  }
};

/** Our tracer keeps the workload as it has woven it from here on, as istanbul's has just been kept. Not measured. */
const weaveWorkload = async (setting: PeerSetting): Promise<void> => {
  const inputDirectories = { ...setting.inputDirectories, whole: setting.inputDirectories.small };
  for (const peer of ['trace-only', 'trace-only-function'] as const) {
    await executePeer({ peer, round: 1, occurrence: 0 }, [], { ...setting, inputDirectories });
  }
};
