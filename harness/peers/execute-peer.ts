import { join } from 'node:path';

import { hashOutput } from '../runner/output-hash.js';
import { disagreement } from './agreement.js';
import {
  type FailedProcess,
  type MeasuredProcess,
  measureProcess,
  type ProcessSetting,
} from '../contenders/measure-process.js';
import type { PeerStep } from './peer-plan.js';
import type { CompletedPeer, PeerMeasurement } from './peer-run.js';
import { type Peer, type PeerCorpus, peerOf } from './peer-table.js';
import { readCount } from './read-count.js';
import { type PeerPlaces, startPeer } from './start-peer.js';
import type { StepResult } from '../contenders/take-measurements.js';
import { inWorkDirectory } from '../contenders/work-directory.js';

export interface PeerSetting extends ProcessSetting {
  /** Absolute directories of the corpora. */
  readonly inputDirectories: Readonly<Record<PeerCorpus, string>>;
  /** The workload with istanbul's counters; see instrument-workload.ts. */
  readonly instrumentedDirectory: string;
}

/** The page that the workload writes last: without it the output is not whole. */
const lastOutputFile = 'index.html';

const placesOf = ({ corpus }: Peer, setting: PeerSetting): PeerPlaces => {
  const { workDirectory, instrumentedDirectory } = setting;
  return {
    inputDirectory: setting.inputDirectories[corpus],
    outputDirectory: join(workDirectory, 'output'),
    countPath: join(workDirectory, 'count'),
    profileDirectory: join(workDirectory, 'profile'),
    instrumentedDirectory,
  };
};

/** Runs one repetition of a peer in a fresh process, and holds it against the earlier ones. */
export const executePeer = async (
  step: PeerStep,
  earlier: readonly PeerMeasurement[],
  setting: PeerSetting,
): Promise<StepResult<PeerMeasurement>> => {
  const { workDirectory } = setting;
  const peer = peerOf(step.peer);
  const places = placesOf(peer, setting);
  return inWorkDirectory(workDirectory, async () => {
    const measured = await measureProcess(startPeer(peer, places), setting);
    if (measured.outcome === 'failed') return failed(step, measured);
    const checked = await check(step, measured, places);
    if (!checked.sound) return failed(step, { ...checked, stderrTail: '', stop: null });
    const cause = disagreement(checked.measurement, earlier);
    return cause === null
      ? { measurement: checked.measurement, stop: null }
      : failed(step, { cause, stderrTail: '', stop: null });
  });
};

const failed = (
  step: PeerStep,
  { cause, stderrTail, stop }: Pick<FailedProcess, 'cause' | 'stderrTail' | 'stop'>,
): StepResult<PeerMeasurement> => ({
  measurement: { outcome: 'failed', ...step, cause, stderrTail },
  stop,
});

type Checked =
  | { readonly sound: true; readonly measurement: CompletedPeer }
  /** `cause` is one sentence. */
  | { readonly sound: false; readonly cause: string };

/** Looks at what a process that ended well has left. */
const check = async (
  step: PeerStep,
  { report, wrapperWallSeconds }: Extract<MeasuredProcess, { outcome: 'completed' }>,
  places: PeerPlaces,
): Promise<Checked> => {
  const output = await hashOutput(places.outputDirectory);
  if (!output.paths.includes(lastOutputFile)) {
    return { sound: false, cause: `the workload did not write ${lastOutputFile}` };
  }
  let count;
  try {
    count = await readCount(peerOf(step.peer), report, places);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { sound: false, cause: `its count cannot be read: ${why}` };
  }
  const { wallSeconds, userSeconds, systemSeconds, peakRssBytes, trace } = report;
  const measurement: CompletedPeer = {
    outcome: 'completed',
    ...step,
    wallSeconds,
    wrapperWallSeconds,
    userSeconds,
    systemSeconds,
    peakRssBytes,
    count,
    probe: trace?.probe ?? null,
    outputSha256: output.sha256,
  };
  return { sound: true, measurement };
};
