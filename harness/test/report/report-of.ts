import type { Run } from '../../measurement.js';
import { renderReportPage } from '../../report/page/report-page.js';
import { nothingBeside, type Beside } from '../../report/render-report.js';
import { chartFile, tableFile } from '../../report/report-files.js';
import { renderReportMarkdown } from '../../report/report-markdown.js';
import { sectionsOf } from '../../report/sections/report-sections.js';
import type { Section } from '../../report/sections/section.js';
import { summarise } from '../../report/summary.js';
import { theNote } from './the-note.js';

interface Report {
  readonly sections: readonly Section[];
  readonly page: string;
  readonly markdown: string;
}

/** The report of a run in each of its formats, without its pictures, which take longest. */
export const reportOf = (run: Run, beside: Beside = nothingBeside): Report => {
  const summary = summarise(run, theNote);
  const sections = sectionsOf({ run, note: theNote, summary, ...beside });
  const places = { pictures: new Map<string, string>(), chartFile, tableFile };
  return {
    sections,
    page: renderReportPage({ summary, sections, places }),
    markdown: renderReportMarkdown(summary, sections),
  };
};
