import type { CandidateComparison, Comparison } from '../../comparison/compare-runs.js';
import { inertLine } from '../inert.js';
import { type Paint, painter, type TextOptions } from '../paint.js';
import { textTable } from '../table-text.js';
import { changeColumns } from './change-columns.js';
import { changeRows } from './change-rows.js';
import { candidateRemarks, factColumns, mismatchTexts } from './comparison-remarks.js';

const gap = '  ';

const changeLines = (
  comparison: Comparison,
  candidate: CandidateComparison,
  paint: Paint,
): readonly string[] => {
  const rows = changeRows(comparison, candidate);
  const [headings = '', ...lines] = textTable(changeColumns, rows);
  return [
    paint('bold', headings),
    ...lines.map((line, index) => {
      const verdict = rows[index]?.change?.verdict;
      if (verdict === 'worse') return paint('red', line);
      return verdict === 'better' ? paint('green', line) : line;
    }),
  ];
};

const remarkLines = (
  comparison: Comparison,
  candidate: CandidateComparison,
  paint: Paint,
): readonly string[] => {
  const remarks = candidateRemarks(comparison, candidate);
  const width = Math.max(...remarks.map(({ name }) => name.length));
  return remarks.map(({ name, text }) => paint('dim', name.padEnd(width)) + gap + inertLine(text));
};

/** For a terminal: a table a candidate, then the environments side by side; without a trailing newline. */
export const renderComparisonText = (comparison: Comparison, options: TextOptions): string => {
  const paint = painter(options);
  const [headings = '', ...facts] = textTable(factColumns(comparison), comparison.facts);
  const blocks = [
    ...comparison.candidates.flatMap((candidate) => [
      changeLines(comparison, candidate, paint),
      mismatchTexts(candidate).map((text) => paint('red', `≠ ${inertLine(text)}`)),
      remarkLines(comparison, candidate, paint),
    ]),
    [paint('bold', headings), ...facts],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
};
