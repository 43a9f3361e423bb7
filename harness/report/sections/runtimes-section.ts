import { compareRuns } from '../../comparison/compare-runs.js';
import { changeColumns } from '../comparison/change-columns.js';
import { type ChangeRow, changeRows } from '../comparison/change-rows.js';
import { candidateRemarks } from '../comparison/comparison-remarks.js';
import { formatCount } from '../number-formats.js';
import type { ReportInput, RuntimeReport } from './report-input.js';
import type { Block, SectionTable } from './section.js';
import { sectionTable, textColumn } from './section-table.js';

const listTable = (runtimes: readonly RuntimeReport[]): SectionTable => {
  const table = sectionTable<RuntimeReport>({
    id: 'runtimes-list',
    caption: 'The runtimes, each with a report of its own',
    columns: [
      textColumn('Runtime', 'runtime', ({ name }) => name),
      textColumn('Node', 'node', ({ run }) => run.environment.nodeVersion),
      textColumn('V8', 'v8', ({ run }) => run.environment.v8Version),
      textColumn('Flags', 'flags', ({ run }) => run.environment.nodeFlags.join(' ')),
    ],
    rows: runtimes,
  });
  return {
    ...table,
    rows: table.rows.map((row, index) => {
      const [first, ...rest] = row;
      const href = runtimes[index]?.href ?? null;
      return first === undefined || href === null ? row : [{ ...first, href }, ...rest];
    }),
  };
};

/** A runtime against the first, by the rounds that they share. */
const comparisonBlocks = (
  base: RuntimeReport,
  candidate: RuntimeReport,
  index: number,
): readonly Block[] => {
  const subjectOf = ({ name, run }: RuntimeReport) => ({ kind: 'run' as const, name, run });
  const comparison = compareRuns(subjectOf(base), [subjectOf(candidate)]);
  return comparison.candidates.flatMap((compared): Block[] => [
    {
      kind: 'table',
      table: sectionTable<ChangeRow>({
        id: `runtimes-change-${formatCount(index + 1)}`,
        caption: `${candidate.name} against ${base.name}`,
        columns: changeColumns,
        rows: changeRows(comparison, compared),
      }),
    },
    {
      kind: 'list',
      items: candidateRemarks(comparison, compared).map(({ name, text }) => `${name}: ${text}`),
    },
  ]);
};

/** The runtimes of a run, where it has several: measured in the same rounds, so compared round by round. */
export const runtimesBlocks = ({ runtimes }: ReportInput): readonly Block[] => {
  const [base, ...others] = runtimes;
  if (base === undefined || others.length === 0) return [];
  return [
    {
      kind: 'text',
      text:
        'This run measured several runtimes in the same rounds, in one random order. Overheads are ratios within each ' +
        'runtime; the rest of this report is about one of them.',
    },
    { kind: 'table', table: listTable(runtimes) },
    ...others.flatMap((candidate, index) => comparisonBlocks(base, candidate, index)),
  ];
};
