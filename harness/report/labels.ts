import {
  type Calculation,
  configurations,
  type ConfigurationId,
  type LogRule,
  thresholdBytes,
} from '../configurations.js';

/** What the note's summary table says of a configuration. */
export interface NoteLabels {
  readonly trace: string;
  readonly calculate: string;
  readonly log: string;
}

const calculateLabels: Readonly<Record<Calculation, string>> = {
  nothing: 'No',
  rss: 'RSS',
  all: 'All',
};

const logLabels: Readonly<Record<LogRule, string>> = {
  nothing: 'No',
  threshold: `dRSS >= ${thresholdBytes}`,
  'threshold-and-previous': `dRSS >= ${thresholdBytes} and previous event`,
  'every-event': 'All',
};

export const noteLabels: ReadonlyMap<ConfigurationId, NoteLabels> = new Map(
  configurations.map(({ id, trace, calculate, log }) => [
    id,
    { trace: trace ? 'Yes' : 'No', calculate: calculateLabels[calculate], log: logLabels[log] },
  ]),
);
