import type { ConfigurationId } from '../../configurations.js';
import type { Run } from '../../measurement.js';
import type { PublishedNote } from '../../store/published-note.js';
import type { Summary } from '../summary.js';
import type { Block, Chart } from './section.js';

/** Sections that are measured beside a run, by other rooms than the runner. */
export type BesideId = 'rss-cost' | 'peers' | 'scaling' | 'builds' | 'monitor-cost';

/** The size of a log rendered as text. */
export interface LogText {
  readonly lines: number;
  readonly words: number;
  readonly bytes: number;
}

/** What the sections are made from. */
export interface ReportInput {
  readonly run: Run;
  readonly note: PublishedNote;
  readonly summary: Summary;
  /** Of the configurations whose logs were counted. */
  readonly logTexts: ReadonlyMap<ConfigurationId, LogText>;
  /** Of the configurations that were watched. */
  readonly timelines: ReadonlyMap<ConfigurationId, Chart>;
  /** What was measured beside the run, told as blocks by the rooms that measured it. */
  readonly beside: ReadonlyMap<BesideId, readonly Block[]>;
}
