/** What a tracer setup works out at every event, beyond counting it. */
export type Calculation = 'nothing' | 'rss' | 'all';

/** Which events a tracer setup writes to its log. */
export type LogRule = 'nothing' | 'threshold' | 'threshold-and-previous' | 'every-event';

export interface Configuration {
  readonly id: string;
  readonly trace: boolean;
  readonly calculate: Calculation;
  readonly log: LogRule;
}

/** The seven rows of the note's summary table, in the note's order. */
export const configurations = [
  { id: 'no-trace', trace: false, calculate: 'nothing', log: 'nothing' },
  { id: 'trace-only', trace: true, calculate: 'nothing', log: 'nothing' },
  { id: 'rss', trace: true, calculate: 'rss', log: 'nothing' },
  { id: 'all', trace: true, calculate: 'all', log: 'nothing' },
  { id: 'threshold', trace: true, calculate: 'all', log: 'threshold' },
  { id: 'threshold-previous', trace: true, calculate: 'all', log: 'threshold-and-previous' },
  { id: 'all-logged', trace: true, calculate: 'all', log: 'every-event' },
] as const satisfies readonly Configuration[];

export type ConfigurationId = (typeof configurations)[number]['id'];
export type TracedConfigurationId = Exclude<ConfigurationId, 'no-trace'>;

/** The configuration that every overhead is measured against, and that runs twice a round (A/A pair). */
export const baselineId = 'no-trace' satisfies ConfigurationId;

export const configurationIds: readonly ConfigurationId[] = configurations.map(({ id }) => id);

/** Whether it writes a log. */
export const writesLog = (wanted: ConfigurationId): boolean =>
  configurations.some(({ id, log }) => id === wanted && log !== 'nothing');

/** Smallest absolute change of RSS, in bytes, that the threshold configurations log: the note's one page. */
export const thresholdBytes = 4096;

export const granularities = ['function', 'line'] as const;
export type Granularity = (typeof granularities)[number];
