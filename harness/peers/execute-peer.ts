import { join } from 'node:path';

import {
  type MeasuredProcess,
  measureProcess,
  type ProcessSetting,
} from '../contenders/measure-process.js';
import {
  completedStep,
  type Failure,
  failedStep,
  failure,
  type StepResult,
} from '../contenders/step-result.js';
import { hashOutput } from '../runner/output-hash.js';
import { inWorkDirectory } from '../runner/work-directory.js';
import { disagreement } from './agreement.js';
import type { PeerStep } from './peer-plan.js';
import type { CompletedPeer, PeerMeasurement } from './peer-run.js';
import { type Peer, type PeerCorpus, peerOf } from './peer-table.js';
import { readCount } from './read-count.js';
import { type PeerPlaces, startPeer } from './start-peer.js';

export interface PeerSetting extends ProcessSetting {
  /** Absolute directories of the corpora. */
  readonly inputDirectories: Readonly<Record<PeerCorpus, string>>;
  /** The workload with istanbul's counters; see instrument-workload.ts. */
  readonly instrumentedDirectory: string;
}

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
    if (measured.outcome === 'failed') return failedStep(step, measured);
    const left = await readLeft(peer, measured, places);
    if (left.outcome === 'failed') return failedStep(step, left);
    const completed = completedStep(step, left.figures);
    const cause = disagreement(completed.measurement, earlier);
    return cause === null ? completed : failedStep(step, failure(cause));
  });
};

type PeerFigures = Omit<CompletedPeer, 'outcome' | keyof PeerStep>;

/** What a process that ended well has left, as figures. */
const readLeft = async (
  peer: Peer,
  { report, wrapperWallSeconds }: Extract<MeasuredProcess, { outcome: 'completed' }>,
  places: PeerPlaces,
): Promise<{ readonly outcome: 'completed'; readonly figures: PeerFigures } | Failure> => {
  const { sha256: outputSha256, problem } = await hashOutput(places.outputDirectory);
  if (problem !== null) return failure(problem);
  let count;
  try {
    count = await readCount(peer, report, places);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failure(`its count cannot be read: ${why}`);
  }
  const { wallSeconds, userSeconds, systemSeconds, peakRssBytes, trace } = report;
  return {
    outcome: 'completed',
    figures: {
      wallSeconds,
      wrapperWallSeconds,
      userSeconds,
      systemSeconds,
      peakRssBytes,
      count,
      probe: trace?.probe ?? null,
      outputSha256,
    },
  };
};
