import { join, posix } from 'node:path';

import type { Run } from '../measurement.js';
import { reportFiles } from '../report/report-files.js';
import { runtimeSlices } from '../runtime-slices.js';
import { type PublishedReport, publishReport, type ReportPlaces } from './publish-report.js';

export interface PublishedRuntime extends PublishedReport {
  /** Name of the runtime. */
  readonly runtime: string;
}

const pagePath = (directory: string): string => posix.join(directory, reportFiles.page);

/** Below the report's directory: the first runtime's report is that of the run. */
const placeOf = (name: string, index: number): string => (index === 0 ? '' : `runtimes/${name}`);

/**
 * Writes the report of every runtime of a run, in the run's order: the first in the report's directory, the others below
 * it, each leading to the others.
 */
export async function publishReports(
  run: Run,
  { runDirectory, reportDirectory }: ReportPlaces,
): Promise<readonly PublishedRuntime[]> {
  const slices = runtimeSlices(run).map((slice, index) => {
    const name = slice.runtimes[0]?.name ?? '';
    return { name, run: slice, place: placeOf(name, index) };
  });
  const published: PublishedRuntime[] = [];
  for (const { name, run: slice, place } of slices) {
    const runtimes = slices.map((other) => ({
      name: other.name,
      run: other.run,
      href: other.place === place ? null : posix.relative(place, pagePath(other.place)),
    }));
    const places = { runDirectory, reportDirectory: join(reportDirectory, place) };
    const report = await publishReport(slice, places, slices.length === 1 ? [] : runtimes);
    published.push({ ...report, runtime: name });
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
