import type { AuditTotals } from '../../native/index.js';

/** What a measured process tells of itself at exit, as one JSON object on file descriptor 3. */
export interface ChildReport {
  /** From process start to the end of the exit handler, log flushed. */
  readonly wallSeconds: number;
  readonly userSeconds: number;
  readonly systemSeconds: number;
  /** VmHWM: `ru_maxrss` would carry the parent's peak through exec. */
  readonly peakRssBytes: number;
  /** Null in an untraced process. */
  readonly trace: TraceTotals | null;
}

export interface TraceTotals {
  /** The probe that ran, which may not be the one asked for. */
  readonly probe: string;
  readonly eventCount: number;
  readonly loggedEventCount: number;
  /** Events at which RSS differed from the event before. */
  readonly rssChangeCount: number;
  readonly logBytes: number;
  readonly siteCount: number;
  /** CPU time of the watcher thread. */
  readonly watcherCpuSeconds: number;
  /** All zero where nothing was audited. */
  readonly audit: AuditTotals;
  /** Why the log is not whole (a full disk, say), or null. */
  readonly logFailure: string | null;
}

/** The descriptor that carries the report: the first after stderr, so the program's own output stays clean. */
export const reportDescriptor = 3;
