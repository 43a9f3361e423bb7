import type { Run } from '../measurement.js';
import type { RuntimeReport } from '../report/sections/report-input.js';
import { type Summary, summarise } from '../report/summary.js';
import { renderSummaryText } from '../report/summary-text.js';
import { writeReport } from '../report/write-report.js';
import { coloured } from './coloured.js';
import { readNote } from './read-note.js';
import { gatherBeside } from './report/gather-beside.js';

export interface PublishedReport {
  /** Absolute. */
  readonly directory: string;
  readonly summary: Summary;
  /** The summary for a terminal, in colour where the stream shows it. */
  readonly text: (stream: { readonly isTTY?: boolean }) => string;
}

export interface ReportPlaces {
  /** Where the run is stored, with whatever was measured beside it. */
  readonly runDirectory: string;
  /** Where its report goes. */
  readonly reportDirectory: string;
}

/** Writes the report of a run beside the note's figures; `runtimes` are its runtimes, where it has several. */
export async function publishReport(
  run: Run,
  { runDirectory, reportDirectory }: ReportPlaces,
  runtimes: readonly RuntimeReport[],
): Promise<PublishedReport> {
  const note = readNote();
  const beside = { ...gatherBeside(run, runDirectory, note), runtimes };
  const { directory } = await writeReport(run, note, reportDirectory, beside);
  const summary = summarise(run, note);
  const text = (stream: { readonly isTTY?: boolean }): string =>
    renderSummaryText(summary, { colour: coloured(stream) });
  return { directory, summary, text };
}
