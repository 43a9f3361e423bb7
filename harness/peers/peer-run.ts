/** The record that a run of the peers leaves behind, as a JSON schema that also gives the TypeScript types. */
import { Type, type Static } from 'typebox';

import { CorpusSchema, EnvironmentSchema } from '../measurement.js';
import { peerIds } from './peer-table.js';
import type { RecordFile } from './record-store.js';

const Count = Type.Integer({ minimum: 0 });
const Seconds = Type.Number({ minimum: 0 });

const planFields = {
  peer: Type.Enum([...peerIds]),
  /** From 1. */
  round: Type.Integer({ minimum: 1 }),
  /** 1 for the second `no-trace` of a round (the A/A pair), else 0. */
  occurrence: Type.Integer({ minimum: 0, maximum: 1 }),
};

const CompletedPeerSchema = Type.Object({
  outcome: Type.Literal('completed'),
  ...planFields,
  /** From process start to its exit handler. */
  wallSeconds: Seconds,
  /** From spawn to exit as the harness saw it: holds also what a profiler writes after the exit handlers. */
  wrapperWallSeconds: Seconds,
  userSeconds: Seconds,
  systemSeconds: Seconds,
  /** VmHWM at the exit handler. */
  peakRssBytes: Count,
  /** In the unit that the peer's table row names; 0 where it counts nothing. */
  count: Count,
  /** What told of RSS; null for peers that do not ask. */
  probe: Type.Union([Type.String(), Type.Null()]),
  /** Over the workload's whole output: equal in every repetition on the same corpus. */
  outputSha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});

const FailedPeerSchema = Type.Object({
  outcome: Type.Literal('failed'),
  ...planFields,
  /** One sentence. */
  cause: Type.String(),
  stderrTail: Type.String(),
});

export const PeerRunSchema = Type.Object({
  kind: Type.Literal('peers'),
  schemaVersion: Type.Literal(1),
  runId: Type.String({ pattern: '^[A-Za-z0-9._-]+$' }),
  /** ISO 8601, UTC. */
  startedAt: Type.String(),
  seed: Count,
  rounds: Type.Integer({ minimum: 1 }),
  environment: EnvironmentSchema,
  corpora: Type.Object({ whole: CorpusSchema, small: CorpusSchema }),
  /** Raw, in the order in which they were taken. */
  measurements: Type.Array(Type.Union([CompletedPeerSchema, FailedPeerSchema])),
});

export type CompletedPeer = Static<typeof CompletedPeerSchema>;
export type FailedPeer = Static<typeof FailedPeerSchema>;
export type PeerMeasurement = CompletedPeer | FailedPeer;
export type PeerRun = Static<typeof PeerRunSchema>;

export const peerRunFile = {
  name: 'peers.json',
  schema: PeerRunSchema,
  measuredBy: 'memtrace peers',
} as const satisfies RecordFile;
