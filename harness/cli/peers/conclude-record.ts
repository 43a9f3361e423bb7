import process from 'node:process';

import { Interrupted } from '../../runner/interrupted.js';
import { exitCodes } from '../exit-codes.js';

/** What is told at the end, whichever the kind of record. */
export interface ConcludedRecord {
  /** Absolute path. */
  readonly recordPath: string;
  /** Absolute. */
  readonly reportDirectory: string;
  readonly summary: { readonly failures: readonly unknown[] };
  readonly text: string;
}

/** Prints the tables and where everything is; gives the exit code. */
export const concludeRecord = (concluded: ConcludedRecord, json: boolean): number => {
  const { recordPath, reportDirectory, summary, text } = concluded;
  process.stdout.write(
    json
      ? `${JSON.stringify({ run: recordPath, report: reportDirectory, summary })}\n`
      : `${text}\nStored       ${recordPath}\nReport       ${reportDirectory}\n`,
  );
  const failedCount = summary.failures.length;
  if (failedCount === 0) return exitCodes.ok.code;
  process.stderr.write(
    `memtrace: ${failedCount} ${failedCount === 1 ? 'repetition' : 'repetitions'} failed; ${recordPath} has the cause of each\n` +
      '  remedy: Mend the causes and run again: the figures above leave those repetitions out.\n',
  );
  return exitCodes.failedRepetition.code;
};

/** The outcome of `body`, or of its interruption. */
export const untilInterrupted = async (
  recordPath: string,
  verb: string,
  body: () => Promise<number>,
): Promise<number> => {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.stderr.write(
      `memtrace: ${error.message}; every finished repetition is in ${recordPath}\n` +
        `  remedy: Run memtrace ${verb} --render ${recordPath} for what there is, or measure again.\n`,
    );
    return exitCodes.interrupted.code;
  }
};
