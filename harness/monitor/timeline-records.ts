/** The lines of a timeline, one JSON object each, as schemas that also give the TypeScript types. */
import { Type, type Static } from 'typebox';

import { Count, Seconds } from '../measurement.js';
import type { FigureName } from './process-figures.js';

const OrNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const timelineSchemaVersion = 1;

/** The first line: what was watched, and how. */
export const TimelineHead = Type.Object({
  kind: Type.Literal('timeline'),
  schemaVersion: Type.Literal(timelineSchemaVersion),
  process: Type.Object({
    pid: Count,
    name: Type.String(),
    argv0: OrNull(Type.String()),
    /** ISO 8601, UTC. */
    startedAt: Type.String(),
  }),
  intervalSeconds: Seconds,
  /** Between two readings of the proportional set size, which the kernel walks every page for; null for none. */
  pssIntervalSeconds: OrNull(Seconds),
  /** Whether figures are sums over the process and its descendants. */
  tree: Type.Boolean(),
});

const figures = {
  rssBytes: Count,
  peakRssBytes: Count,
  pssBytes: Count,
  swappedBytes: Count,
  threadCount: Count,
  userSeconds: Seconds,
  systemSeconds: Seconds,
  minorFaultCount: Count,
  majorFaultCount: Count,
  readBytes: Count,
  writtenBytes: Count,
  storageReadBytes: Count,
  storageWrittenBytes: Count,
  voluntarySwitchCount: Count,
  involuntarySwitchCount: Count,
} as const satisfies Record<FigureName, unknown>;

export const TimelineSample = Type.Object({
  kind: Type.Literal('sample'),
  /** Since the process was started by the monitor, or since the monitor came to it. */
  elapsedSeconds: Seconds,
  ...Type.Partial(Type.Object(figures)).properties,
  /** Since the sample before; 100 for one core kept busy. Absent in the first. */
  userCpuPercent: Type.Optional(Type.Number({ minimum: 0 })),
  systemCpuPercent: Type.Optional(Type.Number({ minimum: 0 })),
  /** User and system, since the first sample. */
  meanCpuPercent: Type.Optional(Type.Number({ minimum: 0 })),
  /** Processes that the sample adds up. */
  processCount: Type.Integer({ minimum: 1 }),
});

/** A word that the watched program put in. */
export const TimelineLabel = Type.Object({
  kind: Type.Literal('label'),
  elapsedSeconds: Seconds,
  text: Type.String(),
});

/** Lines that could not be written: the first and last of a row of them. */
export const Gap = Type.Object({
  fromSeconds: Seconds,
  toSeconds: Seconds,
  lineCount: Count,
  cause: Type.String(),
});

/** How a process ended; `gone` where nobody but its parent may know, `running` where only the watching ended. */
export const Ending = Type.Union([
  Type.Object({ how: Type.Literal('exited'), exitCode: Type.Integer() }),
  Type.Object({ how: Type.Literal('killed'), signal: Type.String() }),
  Type.Object({ how: Type.Literal('gone') }),
  Type.Object({ how: Type.Literal('running') }),
]);

/** The last line: how the process ended, and what the timeline lacks. */
export const TimelineEnd = Type.Object({
  kind: Type.Literal('end'),
  elapsedSeconds: Seconds,
  ending: Ending,
  /** Samples taken, whether or not they could be written. */
  sampleCount: Count,
  gaps: Type.Array(Gap),
});

export const TimelineRecordSchema = Type.Union([
  TimelineHead,
  TimelineSample,
  TimelineLabel,
  TimelineEnd,
]);

export type TimelineHead = Static<typeof TimelineHead>;
export type TimelineSample = Static<typeof TimelineSample>;
export type TimelineLabel = Static<typeof TimelineLabel>;
export type TimelineEnd = Static<typeof TimelineEnd>;
export type TimelineRecord = Static<typeof TimelineRecordSchema>;
export type Ending = Static<typeof Ending>;
export type Gap = Static<typeof Gap>;
