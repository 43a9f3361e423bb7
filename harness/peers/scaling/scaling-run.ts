/** The record that a run of the scaling leaves behind, as a JSON schema that also gives the TypeScript types. */
import { Type, type Static } from 'typebox';

import { EnvironmentSchema } from '../../measurement.js';
import type { RecordFile } from '../record-store.js';
import { measuredConfigurations, seriesNames } from './scaling-points.js';

const Count = Type.Integer({ minimum: 0 });
const Seconds = Type.Number({ minimum: 0 });

const planFields = {
  series: Type.Enum([...seriesNames]),
  /** Scale of the corpus, sites asked for, or extra threads. */
  x: Type.Number({ minimum: 0 }),
  configuration: Type.Enum([...measuredConfigurations]),
  /** From 1. */
  round: Type.Integer({ minimum: 1 }),
};

const CompletedScalingSchema = Type.Object({
  outcome: Type.Literal('completed'),
  ...planFields,
  /** From process start to its exit handler, log flushed. */
  wallSeconds: Seconds,
  /** Of the generated program's loop, by its own clock; null for the bundled workload, which has none. */
  loopSeconds: Type.Union([Seconds, Type.Null()]),
  peakRssBytes: Count,
  /** Of the whole process; 0 where nothing was traced. */
  eventCount: Count,
  siteCount: Count,
  probe: Type.Union([Type.String(), Type.Null()]),
});

const FailedScalingSchema = Type.Object({
  outcome: Type.Literal('failed'),
  ...planFields,
  /** One sentence. */
  cause: Type.String(),
  stderrTail: Type.String(),
});

export const ScalingRunSchema = Type.Object({
  kind: Type.Literal('scaling'),
  schemaVersion: Type.Literal(1),
  runId: Type.String({ pattern: '^[A-Za-z0-9._-]+$' }),
  /** ISO 8601, UTC. */
  startedAt: Type.String(),
  seed: Count,
  rounds: Type.Integer({ minimum: 1 }),
  environment: EnvironmentSchema,
  /** Raw, in the order in which they were taken. */
  measurements: Type.Array(Type.Union([CompletedScalingSchema, FailedScalingSchema])),
});

export type CompletedScaling = Static<typeof CompletedScalingSchema>;
export type FailedScaling = Static<typeof FailedScalingSchema>;
export type ScalingMeasurement = CompletedScaling | FailedScaling;
export type ScalingRun = Static<typeof ScalingRunSchema>;

export const scalingRunFile = {
  name: 'scaling.json',
  schema: ScalingRunSchema,
  measuredBy: 'memtrace scaling',
} as const satisfies RecordFile;
