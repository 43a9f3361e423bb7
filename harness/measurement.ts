/** The records that a run leaves behind, as JSON schemas that also give the TypeScript types. */
import { Type, type Static } from 'typebox';

import { configurationIds, granularities } from './configurations.js';
import { runtimeNamePattern } from './runtime-name.js';

/** Raised when a stored field changes its meaning; the store keeps older versions readable. */
export const schemaVersion = 2;

export const Count = Type.Integer({ minimum: 0 });
export const Seconds = Type.Number({ minimum: 0 });
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const ConfigurationIdSchema = Type.Enum([...configurationIds]);

const RuntimeName = Type.String({ pattern: runtimeNamePattern });

/** Below a directory that the field's comment names, with `/`; never absolute, no part begins with a dot. */
const visiblePart = '[A-Za-z0-9_][A-Za-z0-9._+-]*';
export const VisiblePath = Type.String({ pattern: `^${visiblePart}(/${visiblePart})*$` });

/** A Node binary, as the measured processes are started. */
export const RuntimeSchema = Type.Object({
  /** One of a kind in its run. */
  name: RuntimeName,
  nodeVersion: Type.String(),
  v8Version: Type.String(),
  /** Before everything else on its command line; what `environment.nodeFlags` has comes on top, for all alike. */
  flags: Type.Array(Type.String()),
  /** Below `.runtimes/` for one that is installed there; left out for every other, whose place is its machine's. */
  path: Type.Optional(VisiblePath),
});

/** Which repetition of the plan a measurement belongs to. */
const planFields = {
  /** Name of one of the run's runtimes. */
  runtime: RuntimeName,
  configuration: ConfigurationIdSchema,
  /** From 1. */
  round: Type.Integer({ minimum: 1 }),
  /** 1 for the second `no-trace` of a round (the A/A pair that gives the noise floor), else 0. */
  occurrence: Type.Integer({ minimum: 0, maximum: 1 }),
};

const fileFields = {
  /** What the monitor saw of the repetition, below the run's directory; left out where nothing watched. */
  timeline: Type.Optional(VisiblePath),
};

export const CompletedMeasurement = Type.Object({
  outcome: Type.Literal('completed'),
  ...planFields,
  /** From process start to its exit handler, log flushed; excludes the process wrapper. */
  wallSeconds: Seconds,
  /** From spawn to exit as the harness saw it: a check on `wallSeconds`. */
  wrapperWallSeconds: Seconds,
  userSeconds: Seconds,
  systemSeconds: Seconds,
  /** VmHWM of the repetition's own process. */
  peakRssBytes: Count,
  /** Events executed; 0 where nothing was traced. */
  eventCount: Count,
  /** Events written to the log. */
  loggedEventCount: Count,
  /** Events at which RSS differed from the event before. */
  rssChangeCount: Count,
  /** Size of the binary log. */
  logBytes: Count,
  /** Over the workload's whole output: equal in every repetition of a run. */
  outputSha256: Sha256,
  ...fileFields,
});

export const FailedMeasurement = Type.Object({
  outcome: Type.Literal('failed'),
  ...planFields,
  /** One sentence: what failed, with the exit code or signal. */
  cause: Type.String(),
  stderrTail: Type.String(),
  ...fileFields,
});

export const MeasurementSchema = Type.Union([CompletedMeasurement, FailedMeasurement]);

export const EnvironmentSchema = Type.Object({
  /** Free name of the machine for tables; never its host name. */
  machine: Type.String(),
  platform: Type.String(),
  arch: Type.String(),
  kernelRelease: Type.String(),
  cpuModel: Type.String(),
  coreCount: Type.Integer({ minimum: 1 }),
  totalMemoryBytes: Count,
  /** CPU frequency governor, or null where the kernel tells none. */
  governor: Type.Union([Type.String(), Type.Null()]),
  perfEventParanoid: Type.Union([Type.Integer(), Type.Null()]),
  transparentHugePages: Type.Union([Type.String(), Type.Null()]),
  container: Type.Boolean(),
  /** 1, 5 and 15 minutes, when the run began. */
  loadAverage: Type.Array(Type.Number(), { minItems: 3, maxItems: 3 }),
  nodeVersion: Type.String(),
  v8Version: Type.String(),
  nodeFlags: Type.Array(Type.String()),
  /** Commit of memtrace, or null outside a git checkout. */
  gitCommit: Type.Union([Type.String(), Type.Null()]),
  gitDirty: Type.Boolean(),
});

export const CorpusSchema = Type.Object({
  /** `generated`, or the last part of the user's own directory. */
  name: Type.String(),
  /** Size against the note's corpus; null for a user's own directory. */
  scale: Type.Union([Type.Number({ exclusiveMinimum: 0 }), Type.Null()]),
  fileCount: Count,
  totalBytes: Count,
  /** Over every file's relative path and bytes. */
  sha256: Sha256,
});

/** One repetition of `all`, not timed, that held the recorded RSS against the kernel's; see native/src/audit.h. */
export const AuditSchema = Type.Object({
  runtime: RuntimeName,
  /** Events from one audited window of events to the next. */
  interval: Type.Integer({ minimum: 1 }),
  auditedCount: Count,
  /** Audited events whose recorded RSS was off by more than 64 KiB. */
  offCount: Count,
  worstErrorPages: Count,
  /** Real changes of RSS between neighbouring audited events, and those given to the very event. */
  changeCount: Count,
  attributedCount: Count,
  /** The same where the traced thread itself took a page fault in between. */
  ownChangeCount: Count,
  ownAttributedCount: Count,
});

/** A configuration's log rendered as text, counted and never written: what the note's logs were. */
export const LogTextSchema = Type.Object({
  runtime: RuntimeName,
  configuration: ConfigurationIdSchema,
  eventCount: Count,
  lineCount: Count,
  wordCount: Count,
  byteCount: Count,
});

/** What the user set, beside the plan: a run that is taken up again goes on with it. */
export const SettingsSchema = Type.Object({
  /** Longest that a repetition may take. */
  timeoutSeconds: Type.Integer({ minimum: 1 }),
  /** Events from one audited window of events to the next; 0 audits nothing. */
  auditInterval: Count,
  keepLogs: Type.Boolean(),
  /** Exit codes with which the workload may end. */
  acceptedExitCodes: Type.Array(Type.Integer({ minimum: 0, maximum: 255 }), { minItems: 1 }),
  /** Seconds from sample to sample; null where nothing watched. */
  monitorInterval: Type.Union([
    Type.Object({ untracedSeconds: Seconds, tracedSeconds: Seconds }),
    Type.Null(),
  ]),
});

export const RunSchema = Type.Object({
  schemaVersion: Type.Literal(2),
  runId: Type.String({ pattern: '^[A-Za-z0-9._-]+$' }),
  /** ISO 8601, UTC. */
  startedAt: Type.String(),
  seed: Type.Integer({ minimum: 0 }),
  rounds: Type.Integer({ minimum: 1 }),
  /** What the plan has of each round and runtime, in the order of the configurations' table. */
  configurations: Type.Array(ConfigurationIdSchema, { minItems: 1, uniqueItems: true }),
  runtimes: Type.Array(RuntimeSchema, { minItems: 1 }),
  /** Null in runs that are older than version 2. */
  settings: Type.Union([SettingsSchema, Type.Null()]),
  /** What measured: its sources as they were, see runner/code-fingerprint.ts. Null in runs older than version 2. */
  code: Type.Union([Type.Object({ sha256: Sha256 }), Type.Null()]),
  /** Its Node is the one that ran the harness. */
  environment: EnvironmentSchema,
  corpus: CorpusSchema,
  granularity: Type.Enum([...granularities]),
  probe: Type.Object({
    requested: Type.String(),
    /** What ran in the traced repetitions. */
    used: Type.String(),
  }),
  measurements: Type.Array(MeasurementSchema),
  /** At most one a runtime. */
  audits: Type.Array(AuditSchema),
  /** At most one of a runtime and configuration; left out where nothing was counted. */
  logTexts: Type.Optional(Type.Array(LogTextSchema)),
});

export type CompletedMeasurement = Static<typeof CompletedMeasurement>;
export type FailedMeasurement = Static<typeof FailedMeasurement>;
export type Measurement = Static<typeof MeasurementSchema>;
export type Environment = Static<typeof EnvironmentSchema>;
export type Runtime = Static<typeof RuntimeSchema>;
export type Settings = Static<typeof SettingsSchema>;
export type LogText = Static<typeof LogTextSchema>;
export type Audit = Static<typeof AuditSchema>;
export type Corpus = Static<typeof CorpusSchema>;
export type Run = Static<typeof RunSchema>;
