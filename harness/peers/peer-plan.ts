import { planRounds, type RoundsPlan } from '../contenders/plan-rounds.js';
import { peerIds, repeatedPeerId, type PeerId } from './peer-table.js';

/** One process execution that the plan asks for. */
export interface PeerStep {
  readonly peer: PeerId;
  /** From 1. */
  readonly round: number;
  /** 1 for the second `no-trace` of a round, else 0. */
  readonly occurrence: 0 | 1;
}

/** Every peer once a round and `no-trace` twice, each round in an order of its own; the same seed, the same plan. */
export const planPeers = (plan: RoundsPlan): PeerStep[] =>
  planRounds<Omit<PeerStep, 'round'>>(
    [
      ...peerIds.map((peer) => ({ peer, occurrence: 0 as const })),
      { peer: repeatedPeerId, occurrence: 1 },
    ],
    plan,
  );
