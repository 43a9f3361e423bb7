import { join } from 'node:path';

import type { Run } from '../measurement.js';
import { runtimeSlices } from '../runtime-slices.js';
import { type PublishedReport, publishReport, type ReportPlaces } from './publish-report.js';

export interface PublishedRuntime extends PublishedReport {
  /** Name of the runtime. */
  readonly runtime: string;
}

/**
 * Writes the report of every runtime of a run, in the run's order: in the report's directory where there is one, else in a
 * directory of each runtime's name below it.
 */
export async function publishReports(
  run: Run,
  { runDirectory, reportDirectory }: ReportPlaces,
): Promise<readonly PublishedRuntime[]> {
  const slices = runtimeSlices(run);
  const published: PublishedRuntime[] = [];
  for (const slice of slices) {
    const runtime = slice.runtimes[0]?.name ?? '';
    const directory = slices.length === 1 ? reportDirectory : join(reportDirectory, runtime);
    const report = await publishReport(slice, { runDirectory, reportDirectory: directory });
    published.push({ ...report, runtime });
  }
  return published;
}

/** Every summary for a terminal, under the name of its runtime where there are several, and where its report is. */
export function publishedText(
  published: readonly PublishedRuntime[],
  stream: { readonly isTTY?: boolean },
): string {
  return published
    .map(({ runtime, directory, text }) => {
      const heading = published.length === 1 ? '' : `Runtime ${runtime}\n\n`;
      return `${heading}${text(stream)}\nReport       ${directory}\n`;
    })
    .join('\n');
}
