import process from 'node:process';

import { exitCodes } from '../exit-codes.js';

/** What is told at the end, whichever the kind of record. */
export interface ConcludedRecord {
  /** Absolute path. */
  readonly recordPath: string;
  /** Absolute. */
  readonly reportDirectory: string;
  readonly summary: object;
  readonly failureCount: number;
  readonly text: string;
}

/** Prints the tables and where everything is; gives the exit code. */
export const concludeRecord = (concluded: ConcludedRecord, json: boolean): number => {
  const { recordPath, reportDirectory, summary, failureCount, text } = concluded;
  process.stdout.write(
    json
      ? `${JSON.stringify({ run: recordPath, report: reportDirectory, summary })}\n`
      : `${text}\n\nStored       ${recordPath}\nReport       ${reportDirectory}\n`,
  );
  if (failureCount === 0) return exitCodes.ok.code;
  process.stderr.write(
    `memtrace: ${failureCount} ${failureCount === 1 ? 'repetition' : 'repetitions'} failed; ${recordPath} has the cause of each\n` +
      '  remedy: Mend the causes and run again: the figures above leave those repetitions out.\n',
  );
  return exitCodes.failedRepetition.code;
};
