import type { Run } from '../measurement.js';
import type { PublishedNote } from '../store/published-note.js';
import { renderPng } from './charts/render-png.js';
import { renderSvg } from './charts/render-svg.js';
import { renderReportPage } from './page/report-page.js';
import { chartFile, reportFiles, tableFile } from './report-files.js';
import { renderReportMarkdown } from './report-markdown.js';
import type { ReportInput } from './sections/report-input.js';
import { sectionsOf } from './sections/report-sections.js';
import { chartsOf, tablesOf } from './sections/section.js';
import { summarise } from './summary.js';
import { renderSummaryCsv } from './summary-csv.js';
import { renderSummaryMarkdown } from './summary-markdown.js';

/** What else was stored of a run, beside its measurements. */
export type Beside = Pick<ReportInput, 'timelines' | 'beside' | 'runtimes' | 'directCosts'>;

export const nothingBeside: Beside = {
  timelines: new Map(),
  beside: new Map(),
  runtimes: [],
};

export interface RenderedFile {
  /** Within the report's directory, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface RenderOptions {
  /** From the report to the index of the site that it is part of. */
  readonly indexLink?: string;
}

/** Every file of the report of a run, the page first. The same run gives the same bytes. */
export const renderReport = async (
  run: Run,
  note: PublishedNote,
  beside: Beside = nothingBeside,
  { indexLink }: RenderOptions = {},
): Promise<readonly RenderedFile[]> => {
  const summary = summarise(run, note);
  const sections = sectionsOf({ run, note, summary, ...beside });
  const charts = chartsOf(sections);
  const pictures = new Map<string, string>();
  for (const { id, views } of charts) pictures.set(id, await renderSvg(views[0].spec));
  const ownRuntime = beside.runtimes.find(({ href }) => href === null);
  const page = renderReportPage({
    summary,
    sections,
    places: { pictures, chartFile, tableFile },
    ...(ownRuntime === undefined ? {} : { runtimeName: ownRuntime.name }),
    ...(indexLink === undefined ? {} : { indexLink }),
  });
  const pngs = await Promise.all(
    [...pictures].map(async ([id, svg]) => ({
      path: chartFile(id, 'png'),
      content: await renderPng(svg),
    })),
  );
  return [
    { path: reportFiles.page, content: page },
    { path: reportFiles.markdownPage, content: renderReportMarkdown(summary, sections) },
    { path: reportFiles.markdown, content: renderSummaryMarkdown(summary) },
    { path: reportFiles.csv, content: renderSummaryCsv(summary) },
    ...[...pictures].map(([id, content]) => ({ path: chartFile(id, 'svg'), content })),
    ...pngs,
    ...tablesOf(sections).map(({ id, csv }) => ({ path: tableFile(id), content: csv })),
  ];
};
