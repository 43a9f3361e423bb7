/** The JavaScript that stands in line at every event: one short statement list a configuration, as data. */
import type { HotLayout } from '../../native/index.js';
import type { TracedConfigurationId } from '../configurations.js';

/**
 * Names of the hot path's globals. Non-configurable, read-only properties of the global object are constants to V8's
 * optimizer, and they exist before any module body runs, whatever the order of circular imports.
 */
export const hotGlobals = {
  words: '__memtrace_words',
  onHeadMoved: '__memtrace_head_moved',
  onChunkFull: '__memtrace_chunk_full',
  onAudit: '__memtrace_audit',
} as const;

/** What an event does in line. The order below is the order of execution. */
const steps = {
  /** Counts the event at its site. */
  count: (at, site) => `${hotGlobals.words}[${at.counters + site}]++`,
  /** Goes to native code when RSS may have changed since it was last read, or time has passed. */
  look: (at, site) =>
    `${hotGlobals.words}[${at.head}]!==${hotGlobals.words}[${at.seen}]&&${hotGlobals.onHeadMoved}(${site})`,
  /** Every so many events, holds what is known of RSS against the kernel's own figure. */
  audit: (at) => `${hotGlobals.words}[${at.auditCountdown}]--===0&&${hotGlobals.onAudit}()`,
  /** Leaves the site for whoever needs to know the event before. */
  remember: (at, site) => `${hotGlobals.words}[${at.lastSite}]=${site}`,
  /** Appends the event to the ring. */
  record: (at, site) =>
    `${hotGlobals.words}[${hotGlobals.words}[${at.cursor}]++]=${site},` +
    `${hotGlobals.words}[${at.cursor}]>${hotGlobals.words}[${at.limit}]&&${hotGlobals.onChunkFull}()`,
} as const satisfies Record<string, (at: HotLayout, site: number) => string>;

type Step = keyof typeof steps;

/**
 * `all-logged` does not count in line: every event is in the log, where the writer thread counts it.
 */
const stepsOf = {
  'trace-only': ['count'],
  rss: ['count', 'look'],
  all: ['count', 'look', 'remember'],
  threshold: ['count', 'look', 'remember'],
  'threshold-previous': ['count', 'look', 'remember'],
  'all-logged': ['look', 'record'],
} as const satisfies Record<TracedConfigurationId, readonly Step[]>;

/** The event at `site` as one comma expression, without parentheses around it. */
export type HotPath = (site: number) => string;

export const hotPathOf = (
  configuration: TracedConfigurationId,
  layout: HotLayout,
  audits: boolean,
): HotPath => {
  const wanted: readonly Step[] = audits
    ? [...stepsOf[configuration], 'audit']
    : stepsOf[configuration];
  return (site) => wanted.map((step) => steps[step](layout, site)).join(',');
};
