/** The record that a run of the peers leaves behind, as a JSON schema that also gives the TypeScript types. */
import { Type, type Static } from 'typebox';

import {
  type CompletedOf,
  type FailedOf,
  occurrenceField,
  recordSchema,
  roundField,
} from '../contenders/record-schema.js';
import type { RecordFile } from '../contenders/record-store.js';
import { workloadFields } from '../contenders/untraced-workload.js';
import { Count, CorpusSchema, Seconds } from '../measurement.js';
import { peerIds } from './peer-table.js';

export const PeerRunSchema = recordSchema({
  kind: 'peers',
  head: { corpora: Type.Object({ whole: CorpusSchema, small: CorpusSchema }) },
  plan: { peer: Type.Enum([...peerIds]), ...roundField, ...occurrenceField },
  completed: {
    ...workloadFields,
    /** From spawn to exit as the harness saw it: holds also what a profiler writes after the exit handlers. */
    wrapperWallSeconds: Seconds,
    /** In the unit that the peer's table row names; 0 where it counts nothing. */
    count: Count,
    /** What told of RSS; null for peers that do not ask. */
    probe: Type.Union([Type.String(), Type.Null()]),
  },
});

export type PeerRun = Static<typeof PeerRunSchema>;
export type PeerMeasurement = PeerRun['measurements'][number];
export type CompletedPeer = CompletedOf<PeerMeasurement>;
export type FailedPeer = FailedOf<PeerMeasurement>;

export const peerRunFile = {
  name: 'peers.json',
  schema: PeerRunSchema,
  measuredBy: 'memtrace peers',
} as const satisfies RecordFile;
