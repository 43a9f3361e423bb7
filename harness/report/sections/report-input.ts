import type { ConfigurationId } from '../../configurations.js';
import type { Run } from '../../measurement.js';
import type { Timeline } from '../../monitor/read-timeline.js';
import type { PublishedNote } from '../../store/published-note.js';
import type { Summary } from '../summary.js';
import type { DirectCosts } from './cost-check.js';
import type { Block } from './section.js';

/** Sections that are measured beside a run, by other rooms than the runner. */
export type BesideId = 'rss-cost' | 'watcher' | 'peers' | 'scaling' | 'builds' | 'monitor-cost';

/** What the monitor saw of one repetition. */
export interface WatchedRepetition {
  readonly round: number;
  readonly timeline: Timeline;
}

/** One runtime of a run that has several. */
export interface RuntimeReport {
  readonly name: string;
  /** The run's slice of the runtime. */
  readonly run: Run;
  /** From the page to that runtime's report; null for the page's own. */
  readonly href: string | null;
}

/** What the sections are made from. */
export interface ReportInput {
  readonly run: Run;
  readonly note: PublishedNote;
  readonly summary: Summary;
  /** One watched repetition of each configuration that was watched. */
  readonly timelines: ReadonlyMap<ConfigurationId, WatchedRepetition>;
  /** Left out or empty where the parts of tracing were not timed directly. */
  readonly directCosts?: DirectCosts;
  /**
   * What was measured beside the run, told as blocks by the rooms that measured it. Ids of their charts and tables begin
   * with that of the section.
   */
  readonly beside: ReadonlyMap<BesideId, readonly Block[]>;
  /** Every runtime of the run in its order, where it has several; else none. */
  readonly runtimes: readonly RuntimeReport[];
}
