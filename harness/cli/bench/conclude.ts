import { dirname } from 'node:path';
import process from 'node:process';

import type { Run } from '../../measurement.js';
import { runDirectory } from '../../store/run-directory.js';
import { exitCodes } from '../exit-codes.js';
import { publishReport } from '../publish-report.js';

export interface ConcludeOptions {
  readonly reports: string;
  readonly json?: boolean;
}

/** Writes the report, prints the summary and where everything is; resolves to the exit code. */
export async function conclude(
  run: Run,
  runFile: string,
  { reports, json }: ConcludeOptions,
): Promise<number> {
  const published = await publishReport(run, {
    runDirectory: dirname(runFile),
    reportDirectory: runDirectory(reports, run.runId),
  });
  process.stdout.write(
    json
      ? `${JSON.stringify({ run: runFile, report: published.directory, summary: published.summary })}\n`
      : `${published.text(process.stdout)}\nStored       ${runFile}\nReport       ${published.directory}\n`,
  );
  const failedCount = run.measurements.filter(({ outcome }) => outcome === 'failed').length;
  if (failedCount === 0) {
    return exitCodes.ok.code;
  }
  process.stderr.write(
    `memtrace: ${failedCount} of ${run.measurements.length} repetitions failed; ${runFile} has the cause of each\n` +
      '  remedy: Mend the causes and run again: the figures above leave those repetitions out.\n',
  );
  return exitCodes.failedRepetition.code;
}
