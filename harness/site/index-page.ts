import { heroOf } from '../report/hero.js';
import { formatCounted } from '../report/number-formats.js';
import { pageScript, pageStyle } from '../report/page/assets.js';
import { renderDocument } from '../report/page/document.js';
import { type Markup, markup } from '../report/page/markup.js';
import { renderTable } from '../report/page/render-blocks.js';
import { renderHero } from '../report/page/render-hero.js';
import { pageHead } from '../report/page/report-page.js';
import type { SectionTable } from '../report/sections/section.js';
import { chooser } from './chooser.js';
import { overTime } from './over-time.js';
import { runPageOf, siteFiles } from './site-files.js';
import { type SiteContent, subjectsOf } from './site-run.js';

const title = 'What it costs to know RSS at every event';

const section = (id: string, heading: string, body: Markup): Markup =>
  markup`<section class="section" aria-labelledby="${id}">
<h2 id="${id}"><a class="anchor" href="#${id}">${heading}</a></h2>
${body}</section>
`;

const comparing = (content: SiteContent): Markup => {
  const subjects = subjectsOf(content);
  const [newest] = subjects;
  // Before and after, where there are two runs; the note and the run where there is one.
  const base = content.runs.length > 1 ? subjects[1] : subjects.at(-1);
  return markup`<p class="prose">Any two, the note among them: the overheads of each, what changed with its interval, and where they were measured.</p>
${chooser(subjects, { base: base?.id ?? '', candidate: newest?.id ?? '' }, '')}`;
};

/** The first page of a site: the newest result, how it came about, every run, and a way to compare two. */
export const renderIndexPage = (content: SiteContent, runs: SectionTable): string => {
  const [newest] = content.runs;
  const machines = new Set(content.runs.map(({ run }) => run.environment.machine));
  const eyebrow = [
    formatCounted(content.runs.length, 'run'),
    formatCounted(machines.size, 'machine'),
    ...(newest === undefined ? [] : [`newest: ${newest.name}`]),
  ];
  const hero = newest === undefined ? null : heroOf(newest.summary);
  return renderDocument({
    title,
    style: pageStyle('base', 'report', 'site', 'print'),
    scripts: [pageScript('theme', 'sort', 'choose')],
    body: markup`${pageHead(null)}<div class="single"><main id="content">
${renderHero(hero, { eyebrow, fallback: title })}${
      newest === undefined
        ? null
        : markup`<p class="onward"><a href="${runPageOf(newest.id)}">Read the report of that run</a></p>
`
    }${section('runs', 'Runs', renderTable(runs, siteFiles.runsCsv))}${section('over-time', 'Over time', overTime(content.runs))}${section('compare', 'Compare two runs', comparing(content))}</main></div>
<footer class="foot"><p>Made by memtrace from raw measurements.</p></footer>
`,
  });
};
