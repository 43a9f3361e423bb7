/** From the raw measurements of a run of the peers to the figures that every format shows. */
import {
  floorOf,
  isDistinguishable,
  medianOrNull,
  pairsByRound,
  ratioWithinRounds,
} from '../contenders/within-rounds.js';
import type { RatioEstimate } from '../statistics/paired-ratio.js';
import type { CompletedPeer, FailedPeer, PeerRun } from './peer-run.js';
import { baselineIdOf, type Peer, type PeerId, peers, repeatedPeerId } from './peer-table.js';

export interface PeerRow {
  readonly id: PeerId;
  readonly peer: Peer;
  readonly repetitionCount: number;
  /** From spawn to exit, median; null where no repetition completed. */
  readonly wallSeconds: number | null;
  /** Time over that of the baseline in the same round; null for baselines and where no round has both. */
  readonly estimate: RatioEstimate | null;
  /** Whether the ratio lies beyond what this run shows for no difference at all. */
  readonly distinguishable: boolean;
  /** Median; null for peers that count nothing. */
  readonly count: number | null;
  /** Time above the baseline for each event, increment or call; null for samples, which are not what costs. */
  readonly addedNanosecondsPerCount: number | null;
  /** Above the baseline in the same round, median. */
  readonly addedPeakRssBytes: number | null;
}

export interface PeerSummary extends Omit<PeerRun, 'measurements' | 'kind' | 'schemaVersion'> {
  readonly rows: readonly PeerRow[];
  /** At least 1; null before the first A/A pair is complete. */
  readonly noiseFloor: number | null;
  /** What told of RSS on the whole corpus; null before it was asked. */
  readonly probe: string | null;
  readonly failures: readonly FailedPeer[];
}

const takesOf = (
  completed: readonly CompletedPeer[],
  id: PeerId,
  occurrence: 0 | 1 = 0,
): readonly CompletedPeer[] =>
  completed.filter((each) => each.peer === id && each.occurrence === occurrence);

const seconds = ({ wrapperWallSeconds }: CompletedPeer): number => wrapperWallSeconds;

const rowOf = (
  id: PeerId,
  peer: Peer,
  completed: readonly CompletedPeer[],
  floor: number | null,
): PeerRow => {
  const own = takesOf(completed, id);
  const baselineId = baselineIdOf(peer);
  const paired = baselineId === null ? [] : pairsByRound(takesOf(completed, baselineId), own);
  const estimate = ratioWithinRounds(paired, seconds);
  const counted =
    peer.counts === 'samples' ? [] : paired.filter((pair) => pair.candidate.count > 0);
  return {
    id,
    peer,
    repetitionCount: own.length,
    wallSeconds: medianOrNull(own.map((each) => each.wrapperWallSeconds)),
    estimate,
    distinguishable: isDistinguishable(estimate, floor),
    count: peer.counts === null ? null : medianOrNull(own.map(({ count }) => count)),
    addedNanosecondsPerCount: medianOrNull(
      counted.map(
        ({ baseline, candidate }) =>
          (1e9 * (candidate.wrapperWallSeconds - baseline.wrapperWallSeconds)) / candidate.count,
      ),
    ),
    addedPeakRssBytes: medianOrNull(
      paired.map(({ baseline, candidate }) => candidate.peakRssBytes - baseline.peakRssBytes),
    ),
  };
};

/**
 * The summary of a run, complete or not. Times are from spawn to exit: some profilers write their profile after the last
 * exit handler, and that is part of what they cost.
 */
export const summarisePeers = (run: PeerRun): PeerSummary => {
  const { runId, startedAt, seed, rounds, environment, corpora, measurements } = run;
  const completed = measurements.filter((each) => each.outcome === 'completed');
  const floor = floorOf(
    pairsByRound(takesOf(completed, repeatedPeerId), takesOf(completed, repeatedPeerId, 1)),
    seconds,
  );
  return {
    runId,
    startedAt,
    seed,
    rounds,
    environment,
    corpora,
    rows: peers
      .filter(({ id }) => measurements.some((each) => each.peer === id))
      .map((peer) => rowOf(peer.id, peer, completed, floor)),
    noiseFloor: floor,
    probe: completed.find(({ peer }) => peer === 'rss')?.probe ?? null,
    failures: measurements.filter((each) => each.outcome === 'failed'),
  };
};
