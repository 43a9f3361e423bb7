import type { CandidateComparison, Comparison } from '../../comparison/compare-runs.js';
import { inertMarkdown } from '../inert.js';
import { markdownTable } from '../table-markdown.js';
import { changeColumns } from './change-columns.js';
import { changeRows } from './change-rows.js';
import { candidateRemarks, factColumns, mismatchTexts } from './comparison-remarks.js';

const candidateBlocks = (
  comparison: Comparison,
  candidate: CandidateComparison,
): readonly string[] => [
  `### ${inertMarkdown(candidate.side.name)} against ${inertMarkdown(comparison.base.name)}`,
  markdownTable(changeColumns, changeRows(comparison, candidate)),
  ...mismatchTexts(candidate).map((text) => `**≠ ${inertMarkdown(text)}**`),
  candidateRemarks(comparison, candidate)
    .map(({ name, text }) => `- ${name}: ${inertMarkdown(text)}`)
    .join('\n'),
];

/** GitHub Flavored Markdown, fit for a pull request. */
export const renderComparisonMarkdown = (comparison: Comparison): string => {
  const blocks = [
    ...comparison.candidates.flatMap((candidate) => candidateBlocks(comparison, candidate)),
    markdownTable(factColumns(comparison), comparison.facts),
  ];
  return `${blocks.join('\n\n')}\n`;
};
