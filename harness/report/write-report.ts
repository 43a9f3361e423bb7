import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Run } from '../measurement.js';
import { writeFileAtomically } from '../store/atomic-write.js';
import type { PublishedNote } from '../store/published-note.js';
import { runDirectory } from '../store/run-directory.js';
import { writeFailure } from '../store/write-failure.js';
import { overheadBesideTheNote } from './charts/overhead-beside-the-note.js';
import { renderSvg } from './charts/render-svg.js';
import { timeByConfiguration } from './charts/time-by-configuration.js';
import { reportFiles } from './report-files.js';
import { renderReportPage } from './report-page.js';
import { summarise, type Summary } from './summary.js';
import { renderSummaryCsv } from './summary-csv.js';
import { renderSummaryMarkdown } from './summary-markdown.js';

export interface WrittenReport {
  readonly directory: string;
  /** Paths of the files, the page first. */
  readonly files: readonly string[];
}

type Render = (summary: Summary) => string | Promise<string>;

/** What a report consists of, in the order of `WrittenReport.files`. */
const renderings: readonly (readonly [file: string, render: Render])[] = [
  [reportFiles.page, renderReportPage],
  [reportFiles.markdown, renderSummaryMarkdown],
  [reportFiles.csv, renderSummaryCsv],
  [reportFiles.overheadChart, (summary) => renderSvg(overheadBesideTheNote(summary))],
  [reportFiles.timeChart, (summary) => renderSvg(timeByConfiguration(summary))],
];

/**
 * Writes the report of a run beside the note's figures to `<reportsDirectory>/<run-id>/`, replacing what is there.
 * The same run gives the same bytes.
 * @throws UserError where a file cannot be written.
 */
export const writeReport = async (
  run: Run,
  published: PublishedNote,
  reportsDirectory: string,
): Promise<WrittenReport> => {
  const directory = runDirectory(reportsDirectory, run.runId);
  const summary = summarise(run, published);
  const files: string[] = [];
  write(directory, (path) => {
    mkdirSync(path, { recursive: true });
  });
  for (const [file, render] of renderings) {
    const content = await render(summary);
    const path = join(directory, file);
    write(path, () => {
      writeFileAtomically(path, content);
    });
    files.push(path);
  }
  return { directory, files };
};

function write(path: string, action: (path: string) => void): void {
  try {
    action(path);
  } catch (error) {
    throw writeFailure(path, error, 'The run itself is stored; only its report is missing.');
  }
}
