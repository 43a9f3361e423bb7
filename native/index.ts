/** The addon, loaded and typed. Nothing else touches the .node file. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Indices into the shared words; see native/src/hot_memory.h. */
export interface HotLayout {
  readonly seen: number;
  readonly cursor: number;
  readonly limit: number;
  readonly lastSite: number;
  readonly auditCountdown: number;
  /** Index of site 0's counter. */
  readonly counters: number;
  readonly head: number;
}

export interface ProbeStatus {
  readonly name: string;
  readonly sees: string;
  readonly misses: string;
  /** Whether `auto` may choose it. */
  readonly automatic: boolean;
  /** Why it does not open here, or null where it does. */
  readonly unavailable: string | null;
}

/** Codes of native/src/tracer.h. */
export const calculationCodes = { nothing: 0, rss: 1, all: 2 } as const;
export const logRuleCodes = {
  nothing: 0,
  threshold: 1,
  'threshold-and-previous': 2,
  'every-event': 3,
} as const;

export interface StartOptions {
  /** One of `calculationCodes`. */
  readonly calculation: number;
  /** One of `logRuleCodes`. */
  readonly logRule: number;
  readonly thresholdBytes: number;
  readonly watcherTickMicroseconds: number;
  /** Page faults of another thread after which RSS is looked at again; 0 follows no other thread. */
  readonly followedFaults: number;
  /** Events from one audited event to the next; 0 audits none. */
  readonly auditInterval: number;
  /** A probe's name, or `auto`. */
  readonly probe: string;
  /** Empty where nothing is logged. */
  readonly logPath: string;
  /** Lines `key<TAB>value` for the head of the log. */
  readonly metadata: string;
}

export interface StartedTracer {
  readonly words: Int32Array;
  /** The probe that opened. */
  readonly probe: string;
  /** Slow path of an event at `site`. */
  readonly onHeadMoved: (site: number) => void;
  readonly onChunkFull: () => void;
  readonly onAudit: () => void;
}

/** What an audit found; see native/src/audit.h. */
export interface AuditTotals {
  readonly auditedCount: number;
  /** Audited events whose recorded RSS was off by more than 64 KiB. */
  readonly offCount: number;
  readonly worstErrorPages: number;
  /** Real changes of RSS between two neighbouring audited events, and those given to the very event. */
  readonly changeCount: number;
  readonly attributedCount: number;
  /** The same where the traced thread itself took a page fault in between. */
  readonly ownChangeCount: number;
  readonly ownAttributedCount: number;
}

export interface TracerTotals {
  readonly eventCount: number;
  readonly loggedEventCount: number;
  readonly rssChangeCount: number;
  readonly logBytes: number;
  readonly siteCount: number;
  /** CPU time of the watcher thread. */
  readonly watcherCpuSeconds: number;
  readonly audit: AuditTotals;
  /** Why the log is not whole, or null. */
  readonly logFailure: string | null;
  /** Events at each site. */
  readonly eventsBySite: Float64Array;
}

export interface ReadLogOptions {
  /** Where the rendered text goes; without it the text is only counted. */
  readonly descriptor?: number;
  /** Renders only what a threshold log of the same execution would hold. */
  readonly thresholdBytes?: number;
  /** With `thresholdBytes`: also the event before each. */
  readonly withPrevious?: boolean;
}

export interface LogSummary {
  readonly metadata: Readonly<Record<string, string>>;
  readonly eventCount: number;
  /** Lines, words and bytes of the rendered text, as `wc` counts them. */
  readonly lineCount: number;
  readonly wordCount: number;
  readonly byteCount: number;
  /** Where and why a log that was cut short ends, or null. */
  readonly cut: string | null;
}

export interface LogCheck {
  readonly eventCount: number;
  /** Where and why a log that was cut short ends, or null. */
  readonly cut: string | null;
}

interface Addon {
  readonly rss: () => number;
  readonly rssPeak: () => number;
  readonly listProbes: () => ProbeStatus[];
  readonly hotLayout: () => HotLayout;
  readonly startTracer: (options: StartOptions) => StartedTracer;
  readonly reserveSites: (count: number) => number | null;
  readonly describeSites: (text: string) => void;
  readonly stopTracer: () => TracerTotals;
  readonly checkLog: (path: string) => LogCheck;
  readonly readLog: (path: string, options: ReadLogOptions) => LogSummary;
}

/** From dist/native/ as compiled to native/build/ as node-gyp lays it out. */
const addonPath = fileURLToPath(
  new URL('../../native/build/Release/memtrace.node', import.meta.url),
);

const addon = createRequire(import.meta.url)(addonPath) as Addon;

export const {
  /** Resident set size of this process now, in bytes; exact where the kernel's statm is. */
  rss,
  /** Largest resident set size of this process image so far, in bytes (VmHWM, not `ru_maxrss`). */
  rssPeak,
  /** Every probe of this platform, best first, each tried on the calling thread. */
  listProbes,
  hotLayout,
  /** Once a process, on the thread to be traced. Throws where the probe or the log does not open. */
  startTracer,
  /** First of `count` consecutive sites, or null where the table is full. Any thread. */
  reserveSites,
  /** Text of a sites block (native/src/log_format.h). Any thread. */
  describeSites,
  /** Closes the log. Later calls return the same totals. */
  stopTracer,
  /** Decodes a whole log, checking every block, without rendering it. Throws where the file is no log. */
  checkLog,
  /** Renders or counts a whole log, checking every block. Throws where the file is no log. */
  readLog,
} = addon;
