/** The record of what the watcher's settings cost and gain, as a JSON schema that also gives the TypeScript types. */
import { Type, type Static } from 'typebox';

import {
  type CompletedOf,
  type FailedOf,
  recordSchema,
  roundField,
} from '../../contenders/record-schema.js';
import type { RecordFile } from '../../contenders/record-store.js';
import { Count, CorpusSchema, Seconds } from '../../measurement.js';
import { watcherContenderIds } from './watcher-contenders.js';

export const WatcherRunSchema = recordSchema({
  kind: 'watcher',
  head: {
    corpus: CorpusSchema,
    /** Events from one audited window of events to the next. */
    auditInterval: Type.Integer({ minimum: 1 }),
  },
  plan: { setting: Type.Enum([...watcherContenderIds]), ...roundField },
  completed: {
    /** From process start to its exit handler. */
    wallSeconds: Seconds,
    /** Of the watcher thread alone. */
    watcherCpuSeconds: Seconds,
    /** What told of the traced thread's page faults. */
    probe: Type.String(),
    auditedCount: Count,
    /** Audited events whose recorded RSS was off by more than 64 KiB. */
    offCount: Count,
    worstErrorPages: Count,
    /** Changes of RSS by the traced thread itself between two audited events, and those given to the very event. */
    ownChangeCount: Count,
    ownAttributedCount: Count,
  },
});

export type WatcherRun = Static<typeof WatcherRunSchema>;
export type WatcherMeasurement = WatcherRun['measurements'][number];
export type CompletedWatcher = CompletedOf<WatcherMeasurement>;
export type FailedWatcher = FailedOf<WatcherMeasurement>;
export type WatcherStep = Pick<CompletedWatcher, 'setting' | 'round'>;

export const watcherRunFile = {
  name: 'watcher.json',
  schema: WatcherRunSchema,
  measuredBy: 'memtrace watcher',
} as const satisfies RecordFile;
