import { headlineOf } from './headline.js';
import { chartFile, reportFiles } from './report-files.js';
import type { Section } from './sections/section.js';
import { sectionsMarkdown } from './sections/sections-markdown.js';
import type { Summary } from './summary.js';

/** The report as Markdown: the result, the sections with their charts, and what else there is. */
export const renderReportMarkdown = (summary: Summary, sections: readonly Section[]): string => {
  const headline = headlineOf(summary);
  return [
    '# What it costs to know RSS at every event',
    ...(headline === null ? [] : [`**${headline}**`]),
    sectionsMarkdown(sections, { chartFile: (id) => chartFile(id, 'svg') }),
    `The same as a page with charts that answer: [${reportFiles.page}](${reportFiles.page}). The figures behind the ` +
      `tables: [${reportFiles.csv}](${reportFiles.csv}) and [${reportFiles.tables}/](${reportFiles.tables}/). The ` +
      `summary alone, for a pull request: [${reportFiles.markdown}](${reportFiles.markdown}).`,
  ]
    .join('\n\n')
    .concat('\n');
};
