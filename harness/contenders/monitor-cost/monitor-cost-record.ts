/** The record of what the monitor costs, as a JSON schema that also gives the TypeScript types. */
import { Type, type Static } from 'typebox';

import { Count, CorpusSchema, Seconds } from '../../measurement.js';
import {
  type CompletedOf,
  type FailedOf,
  occurrenceField,
  recordSchema,
  roundField,
} from '../record-schema.js';
import type { RecordFile } from '../record-store.js';
import { workloadFields } from '../untraced-workload.js';
import { monitorContenderIds } from './monitor-contenders.js';

export const MonitorCostRunSchema = recordSchema({
  kind: 'monitor-cost',
  head: { corpus: CorpusSchema },
  plan: { contender: Type.Enum([...monitorContenderIds]), ...roundField, ...occurrenceField },
  completed: {
    ...workloadFields,
    /** 0 where nothing watched. */
    sampleCount: Count,
    /** CPU time that the sampling took, in the harness's process. */
    samplingCpuSeconds: Seconds,
  },
});

export type MonitorCostRun = Static<typeof MonitorCostRunSchema>;
export type MonitorCostMeasurement = MonitorCostRun['measurements'][number];
export type CompletedMonitorCost = CompletedOf<MonitorCostMeasurement>;
export type FailedMonitorCost = FailedOf<MonitorCostMeasurement>;

export const monitorCostFile = {
  name: 'monitor-cost.json',
  schema: MonitorCostRunSchema,
  measuredBy: 'memtrace monitor-cost',
} as const satisfies RecordFile;
