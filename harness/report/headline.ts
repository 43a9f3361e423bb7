import type { ConfigurationId } from '../configurations.js';
import { formatRatio } from './number-formats.js';
import { ratioOf } from './overhead.js';
import type { Summary } from './summary.js';

interface Finding {
  readonly configuration: ConfigurationId;
  readonly what: string;
}

/** The note's own question, and its most expensive answer. */
const findings: readonly Finding[] = [
  { configuration: 'rss', what: 'knowing RSS at every event' },
  { configuration: 'all-logged', what: 'logging every event' },
];

const clause = (summary: Summary, { configuration, what }: Finding): string[] => {
  const row = summary.rows.find((each) => each.configuration === configuration);
  const ratio = row === undefined ? null : ratioOf(row.overhead);
  if (ratio === null) return [];
  const published = row?.published?.printed.ratio;
  const beside = published === undefined ? '' : ` (the note: ${formatRatio(published)})`;
  return [`${what} took ${formatRatio(ratio)} the time${beside}`];
};

/** The result in one sentence; null where the run has none yet. */
export const headlineOf = (summary: Summary): string | null => {
  const clauses = findings.flatMap((finding) => clause(summary, finding));
  const sentence = clauses.join(', ');
  return sentence === '' ? null : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
};
