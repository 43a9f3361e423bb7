import {
  compareRuns,
  type CandidateComparison,
  type Comparison,
} from '../comparison/compare-runs.js';
import { changeColumns } from '../report/comparison/change-columns.js';
import { changeRows } from '../report/comparison/change-rows.js';
import {
  candidateRemarks,
  factText,
  mismatchTexts,
} from '../report/comparison/comparison-remarks.js';
import { formatRatio } from '../report/number-formats.js';
import { pageScript, pageStyle } from '../report/page/assets.js';
import { renderDocument } from '../report/page/document.js';
import { type Markup, markup } from '../report/page/markup.js';
import { renderTable } from '../report/page/render-blocks.js';
import { pageHead } from '../report/page/report-page.js';
import { sectionTable, textColumn } from '../report/sections/section-table.js';
import { chooser } from './chooser.js';
import { forest } from './forest.js';
import { rootFrom, siteFiles } from './site-files.js';
import type { SiteSubject } from './site-run.js';

/** The result of a pair in one sentence. */
const sentenceOf = ({ geometricMean }: CandidateComparison): string => {
  if (geometricMean === null) return 'No round of the two has the same configurations.';
  const { estimate, verdict } = geometricMean;
  const ratio = formatRatio(estimate.ratio);
  switch (verdict) {
    case 'worse':
    case 'better':
      return `Tracing costs ${ratio} of what it did: ${verdict}.`;
    case 'indistinguishable':
      return `No change that these runs can tell: ~${ratio}.`;
    case 'untested':
      return `Overheads are ${ratio} of the base’s, from single figures, without a test.`;
  }
};

const factsTable = (comparison: Comparison, id: string) =>
  sectionTable<Comparison['facts'][number]>({
    id: `facts-${id}`,
    caption: 'Where and with what each was measured',
    columns: [
      textColumn('', 'fact', ({ name, differs }) => `${differs ? '≠ ' : ''}${name}`),
      textColumn('Base', 'base', ({ values }) => factText(values[0] ?? null)),
      textColumn('Candidate', 'candidate', ({ values }) => factText(values[1] ?? null)),
    ],
    rows: comparison.facts,
  });

const pairSection = (base: SiteSubject, candidate: SiteSubject): Markup => {
  const comparison = compareRuns(base.subject, [candidate.subject]);
  const [compared] = comparison.candidates;
  if (compared === undefined) throw new RangeError('a comparison has a candidate');
  const rows = changeRows(comparison, compared);
  const { id } = candidate;
  return markup`<section class="pair" id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${sentenceOf(compared)}</h2>
<p class="prose">${candidate.name}, against the base.</p>
${mismatchTexts(compared).map((text) => markup`<p class="warning">Read with care: ${text}.</p>`)}${forest(rows)}${renderTable(
    sectionTable({
      id: `changes-${id}`,
      caption: 'Overheads, and what changed',
      columns: changeColumns,
      rows,
    }),
    null,
  )}<ul class="prose">${candidateRemarks(comparison, compared).map(({ name, text }) => markup`<li>${name}: ${text}</li>`)}</ul>
${renderTable(factsTable(comparison, id), null)}</section>
`;
};

/** Every comparison with `base`, one shown at a time; all of them where scripts may not run. */
export const renderComparePage = (base: SiteSubject, subjects: readonly SiteSubject[]): string => {
  const candidates = subjects.filter((each) => each !== base);
  const root = rootFrom.compare;
  return renderDocument({
    title: `Compared with ${base.name}`,
    style: pageStyle('base', 'report', 'site', 'print'),
    scripts: [pageScript('theme', 'sort', 'choose')],
    body: markup`${pageHead(`${root}${siteFiles.index}`)}<div class="single"><main id="content">
<header class="hero"><p class="eyebrow"><span>Base: ${base.name}</span></p>
<h1>Two runs, one against the other</h1>
${chooser(subjects, { base: base.id, candidate: candidates[0]?.id ?? '' }, root)}</header>
${candidates.map((candidate) => pairSection(base, candidate))}</main></div>
<footer class="foot"><p>Overheads are ratios within each run, so that machines of different speed compare. Made by memtrace from raw measurements.</p></footer>
`,
  });
};
