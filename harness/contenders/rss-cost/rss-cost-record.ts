/** The record of what it costs to know RSS, as a JSON schema that also gives the TypeScript types. */
import { Type, type Static } from 'typebox';

import { CallCostSchema } from '../../micro/call-cost.js';
import type { RecordFile } from '../record-store.js';
import { type CompletedOf, type FailedOf, recordSchema, roundField } from '../record-schema.js';
import { rssContenderIds } from './rss-contenders.js';

const ContenderId = Type.Enum([...rssContenderIds]);

export const RssCostRunSchema = recordSchema({
  kind: 'rss-cost',
  head: {
    /** How long the calls of one repetition were timed. */
    callSeconds: Type.Number({ exclusiveMinimum: 0 }),
    /** Probes that do not open here, or that this platform has not. */
    unavailable: Type.Array(Type.Object({ contender: ContenderId, why: Type.String() })),
  },
  plan: { contender: ContenderId, ...roundField },
  completed: CallCostSchema.properties,
});

export type RssCostRun = Static<typeof RssCostRunSchema>;
export type RssCostMeasurement = RssCostRun['measurements'][number];
export type CompletedRssCost = CompletedOf<RssCostMeasurement>;
export type FailedRssCost = FailedOf<RssCostMeasurement>;

export const rssCostFile = {
  name: 'rss-cost.json',
  schema: RssCostRunSchema,
  measuredBy: 'memtrace rss-cost',
} as const satisfies RecordFile;
