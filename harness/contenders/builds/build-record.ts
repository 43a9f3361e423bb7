/** The record of the builds, as a JSON schema that also gives the TypeScript types. */
import { Type, type Static } from 'typebox';

import { CorpusSchema } from '../../measurement.js';
import {
  type CompletedOf,
  type FailedOf,
  occurrenceField,
  recordSchema,
  roundField,
} from '../record-schema.js';
import type { RecordFile } from '../record-store.js';
import { workloadFields } from '../untraced-workload.js';

export const BuildRunSchema = recordSchema({
  kind: 'builds',
  head: {
    corpus: CorpusSchema,
    builds: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        nodeVersion: Type.String(),
        v8Version: Type.String(),
        flags: Type.Array(Type.String()),
      }),
      { minItems: 1 },
    ),
  },
  plan: { contender: Type.String(), ...roundField, ...occurrenceField },
  completed: workloadFields,
});

export type BuildRun = Static<typeof BuildRunSchema>;
export type BuildMeasurement = BuildRun['measurements'][number];
export type CompletedBuild = CompletedOf<BuildMeasurement>;
export type FailedBuild = FailedOf<BuildMeasurement>;

export const buildFile = {
  name: 'builds.json',
  schema: BuildRunSchema,
  measuredBy: 'memtrace builds',
} as const satisfies RecordFile;
