import { inertLine } from '../inert.js';
import { formatCounted } from '../number-formats.js';
import type { Summary } from '../summary.js';

const longestSubtitle = 96;

const shortened = (text: string): string =>
  text.length <= longestSubtitle ? text : `${text.slice(0, longestSubtitle - 1)}…`;

const inLine = (text: string): string => inertLine(shortened(text));

/** Where the figures of a chart are from: the machine, and what ran on it. */
export const provenance = (summary: Summary): string[] => {
  const { environment, corpus, granularity, probe, rounds } = summary;
  const megabytes = (corpus.totalBytes / 1e6).toFixed(1);
  return [
    inLine(`${environment.machine}, Node ${environment.nodeVersion}`),
    inLine(
      `${granularity} events, probe ${probe.used}, ${megabytes} MB of LAS, ${formatCounted(rounds, 'round')}`,
    ),
  ];
};
