/** The record that a run of the scaling leaves behind, as a JSON schema that also gives the TypeScript types. */
import { Type, type Static } from 'typebox';

import {
  type CompletedOf,
  type FailedOf,
  recordSchema,
  roundField,
} from '../../contenders/record-schema.js';
import type { RecordFile } from '../../contenders/record-store.js';
import { Count, Seconds } from '../../measurement.js';
import { measuredConfigurations, seriesNames } from './scaling-points.js';

export const ScalingRunSchema = recordSchema({
  kind: 'scaling',
  head: {},
  plan: {
    series: Type.Enum([...seriesNames]),
    /** Scale of the corpus, sites asked for, or extra threads. */
    x: Type.Number({ minimum: 0 }),
    configuration: Type.Enum([...measuredConfigurations]),
    ...roundField,
  },
  completed: {
    /** From process start to its exit handler, log flushed. */
    wallSeconds: Seconds,
    /** Of the generated program's loop, by its own clock; null for the bundled workload, which has none. */
    loopSeconds: Type.Union([Seconds, Type.Null()]),
    peakRssBytes: Count,
    /** Of the whole process; 0 where nothing was traced. */
    eventCount: Count,
    siteCount: Count,
    probe: Type.Union([Type.String(), Type.Null()]),
  },
});

export type ScalingRun = Static<typeof ScalingRunSchema>;
export type ScalingMeasurement = ScalingRun['measurements'][number];
export type CompletedScaling = CompletedOf<ScalingMeasurement>;
export type FailedScaling = FailedOf<ScalingMeasurement>;

export const scalingRunFile = {
  name: 'scaling.json',
  schema: ScalingRunSchema,
  measuredBy: 'memtrace scaling',
} as const satisfies RecordFile;
