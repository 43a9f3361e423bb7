import { headlineOf } from '../headline.js';
import { heroOf } from '../hero.js';
import { liveSpec } from '../charts/live-spec.js';
import { darkColours, pageConfigs } from '../charts/theme.js';
import { formatCounted } from '../number-formats.js';
import { chartsOf, type Section } from '../sections/section.js';
import type { Summary } from '../summary.js';
import { pageScript, pageStyle, vegaScripts } from './assets.js';
import { renderDocument } from './document.js';
import { type Markup, jsonForScript, markup } from './markup.js';
import { withPackedRows } from './packed-rows.js';
import { type PagePlaces, renderSection } from './render-blocks.js';
import { renderHero } from './render-hero.js';

const chartData = (sections: readonly Section[]): Markup =>
  markup`<script type="application/json" id="chart-data">${jsonForScript({
    charts: Object.fromEntries(
      chartsOf(sections).map(({ id, views }) => [
        id,
        views.map(({ spec, live }) => withPackedRows(liveSpec(live ?? spec))),
      ]),
    ),
    configs: pageConfigs,
    darkColours,
  })}</script>
`;

const contents = (sections: readonly Section[]): Markup =>
  markup`<nav class="contents" aria-label="Sections"><ol>
${sections.map(
  ({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>
`,
)}</ol></nav>
`;

export const pageHead = (brandLink: string | null): Markup =>
  markup`<a class="skip" href="#content">Skip to the content</a>
<div class="bar-top">${
    brandLink === null
      ? markup`<p class="brand">memtrace</p>`
      : markup`<p class="brand"><a href="${brandLink}">memtrace</a></p>`
  }<button type="button" class="theme" aria-pressed="false" hidden>Dark</button></div>
`;

export interface ReportPage {
  readonly summary: Summary;
  readonly sections: readonly Section[];
  readonly places: PagePlaces;
  /** Of the runtime that the page is about, where its run has several. */
  readonly runtimeName?: string;
  /** Where the page belongs to a site: the way back to its index. */
  readonly indexLink?: string;
}

/** The report of a run as one page that needs nothing beside itself. */
export const renderReportPage = ({
  summary,
  sections,
  places,
  runtimeName,
  indexLink,
}: ReportPage): string => {
  const { environment, startedAt, rounds } = summary;
  const eyebrow = [
    environment.machine,
    ...(runtimeName === undefined ? [] : [`runtime ${runtimeName}`]),
    `Node ${environment.nodeVersion}`,
    startedAt.slice(0, 10),
    formatCounted(rounds, 'round'),
  ];
  const fallback = 'What it costs to know RSS at every event';
  return renderDocument({
    title: headlineOf(summary) ?? fallback,
    style: pageStyle('base', 'report', 'print'),
    scripts: [...vegaScripts(), pageScript('theme', 'sort', 'tooltip', 'charts')],
    body: markup`${pageHead(indexLink ?? null)}<div class="layout">
${contents(sections)}<main id="content">
${renderHero(heroOf(summary), { eyebrow, fallback })}${sections.map((section) => renderSection(section, places))}</main>
</div>
<footer class="foot"><p>Run ${summary.runId}. Made by memtrace from raw measurements; the same run gives the same page.</p></footer>
${chartData(sections)}`,
  });
};
