import { dirname } from 'node:path';
import process from 'node:process';

import type { Run } from '../../measurement.js';
import { runDirectory } from '../../store/run-directory.js';
import { exitCodes } from '../exit-codes.js';
import { type PublishedRuntime, publishedText, publishReports } from '../publish-reports.js';

export interface ConcludeOptions {
  readonly reports: string;
  readonly json?: boolean;
}

/** For scripts: what one runtime gives, and for several the same of each. */
function documentOf(run: string, published: readonly PublishedRuntime[]): object {
  const [only, ...others] = published.map(({ runtime, directory: report, summary }) => ({
    runtime,
    report,
    summary,
  }));
  return others.length === 0 ? { run, ...only } : { run, runtimes: [only, ...others] };
}

/**
 * Writes the report, prints the summary and where everything is; resolves to the exit code. `failuresBeside` is what failed of
 * what was measured beside the run, a sentence each.
 */
export async function conclude(
  run: Run,
  runFile: string,
  failuresBeside: readonly string[],
  { reports, json }: ConcludeOptions,
): Promise<number> {
  const published = await publishReports(run, {
    runDirectory: dirname(runFile),
    reportDirectory: runDirectory(reports, run.runId),
  });
  process.stdout.write(
    json
      ? `${JSON.stringify(documentOf(runFile, published))}\n`
      : `${publishedText(published, process.stdout)}Stored       ${runFile}\n`,
  );
  const failedCount = run.measurements.filter(({ outcome }) => outcome === 'failed').length;
  for (const failure of failuresBeside) {
    process.stderr.write(`memtrace: beside the run, ${failure}\n`);
  }
  if (failedCount === 0) {
    return failuresBeside.length === 0 ? exitCodes.ok.code : exitCodes.failedRepetition.code;
  }
  process.stderr.write(
    `memtrace: ${failedCount} of ${run.measurements.length} repetitions failed; ${runFile} has the cause of each\n` +
      '  remedy: Mend the causes and run again: the figures above leave those repetitions out.\n',
  );
  return exitCodes.failedRepetition.code;
}
