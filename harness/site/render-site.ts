import { type Beside, type RenderedFile, renderReport } from '../report/render-report.js';
import type { RuntimeReport } from '../report/sections/report-input.js';
import { renderComparePage } from './compare-page.js';
import { renderIndexPage } from './index-page.js';
import { runsTable } from './runs-table.js';
import { comparePageOf, rootFrom, runDirectoryOf, runPageOf, siteFiles } from './site-files.js';
import { type SiteContent, type SiteRun, subjectsOf } from './site-run.js';

/** The reports of a run's runtimes, as `one` of them leads to the others. */
const runtimesOf = (one: SiteRun, runs: readonly SiteRun[]): readonly RuntimeReport[] => {
  const all = runs.filter(({ run }) => run.runId === one.run.runId);
  return all.length === 1
    ? []
    : all.map(({ id, run }) => ({
        name: run.runtimes[0]?.name ?? id,
        run,
        href: id === one.id ? null : `${rootFrom.run}${runPageOf(id)}`,
      }));
};

/**
 * Every file of a site, one at a time, for the reports of many runs are much to hold: static, linked relatively, fit for
 * any host and for the disk. The same runs give the same bytes.
 */
export async function* renderSite(
  content: SiteContent,
  besideOf: (run: SiteRun) => Beside,
): AsyncGenerator<RenderedFile> {
  const runs = runsTable(content);
  yield { path: siteFiles.index, content: renderIndexPage(content, runs) };
  yield { path: siteFiles.runsCsv, content: runs.csv };
  const subjects = subjectsOf(content);
  for (const base of subjects) {
    yield { path: comparePageOf(base.id), content: renderComparePage(base, subjects) };
  }
  for (const each of content.runs) {
    const indexLink = `${rootFrom.run}${siteFiles.index}`;
    const beside = { ...besideOf(each), runtimes: runtimesOf(each, content.runs) };
    const files = await renderReport(each.run, content.note, beside, { indexLink });
    for (const file of files) {
      yield { path: `${runDirectoryOf(each.id)}/${file.path}`, content: file.content };
    }
  }
}
