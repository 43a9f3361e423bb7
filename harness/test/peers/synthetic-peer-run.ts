import { type CompletedPeer, type FailedPeer, type PeerRun } from '../../peers/peer-run.js';
import { peerIds, peerOf, type PeerId } from '../../peers/peer-table.js';
import { emptyRun } from '../runner/empty-run.js';

/** What each peer takes, as a ratio to `no trace` on its corpus, and what it counts. */
const behaviours: Readonly<Record<PeerId, { readonly ratio: number; readonly count: number }>> = {
  'no-trace': { ratio: 1, count: 0 },
  'trace-only': { ratio: 1.0625, count: 25_000_000 },
  'trace-only-function': { ratio: 1.03125, count: 8_000_000 },
  rss: { ratio: 1.25, count: 25_000_000 },
  istanbul: { ratio: 2.5, count: 24_000_000 },
  'coverage-calls': { ratio: 1.5, count: 4_000_000 },
  'coverage-blocks': { ratio: 2, count: 4_000_000 },
  'cpu-prof': { ratio: 1.5, count: 800 },
  'heap-prof': { ratio: 1.25, count: 20 },
  'no-trace-small': { ratio: 1, count: 0 },
  'statm-small': { ratio: 9, count: 500_000 },
};

/** Of `no trace` on either corpus. */
export const baseSeconds = 0.5;

/** The same in both repetitions of a round, and another in every round. */
const drift = (round: number): number => 1 + ((round * 3) % 5) / 100;

export const completedPeer = (
  peer: PeerId,
  round: number,
  different: Partial<CompletedPeer> = {},
): CompletedPeer => {
  const { ratio, count } = behaviours[peer];
  const wrapperWallSeconds = baseSeconds * ratio * drift(round);
  return {
    outcome: 'completed',
    peer,
    round,
    occurrence: 0,
    wallSeconds: wrapperWallSeconds - 0.05,
    wrapperWallSeconds,
    userSeconds: wrapperWallSeconds,
    systemSeconds: 0.1,
    peakRssBytes: 100_000_000 + 10_000_000 * (ratio - 1),
    count,
    probe: peerOf(peer).start.kind === 'tracer' ? 'page-fault' : null,
    outputSha256: (peerOf(peer).corpus === 'whole' ? 'a' : 'b').repeat(64),
    ...different,
  };
};

export const failedPeer = (peer: PeerId, round: number): FailedPeer => ({
  outcome: 'failed',
  peer,
  round,
  occurrence: 0,
  cause: 'killed by SIGKILL',
  stderrTail: '=1+1\n',
});

const measurementsOf = (rounds: number): CompletedPeer[] =>
  Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) => [
    ...peerIds.map((peer) => completedPeer(peer, round)),
    completedPeer('no-trace', round, {
      occurrence: 1,
      wrapperWallSeconds: baseSeconds * drift(round) * (round % 2 === 0 ? 1.01 : 1 / 1.01),
    }),
  ]);

/** A complete run of so many rounds, with whatever else a test wants to have different. */
export const syntheticPeerRun = (rounds: number, different: Partial<PeerRun> = {}): PeerRun => ({
  kind: 'peers',
  schemaVersion: 1,
  runId: '2026-11-23T21-44-12Z-peers-a1b2',
  startedAt: emptyRun.startedAt,
  seed: 5,
  rounds,
  environment: emptyRun.environment,
  corpora: { whole: emptyRun.corpus, small: { ...emptyRun.corpus, totalBytes: 300_000 } },
  measurements: measurementsOf(rounds),
  ...different,
});
