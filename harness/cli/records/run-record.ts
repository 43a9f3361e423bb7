import { dirname, resolve } from 'node:path';
import process from 'node:process';

import { type RecordedRun, tellRecord } from '../../contenders/record-kind.js';
import { recordPath } from '../../contenders/record-store.js';
import { recordText, reportRecord } from '../../contenders/report-record.js';
import type { Run } from '../../measurement.js';
import { Interrupted } from '../../runner/interrupted.js';
import { createTerminal } from '../../runner/progress/terminal.js';
import { runDirectory } from '../../store/run-directory.js';
import { openRunStore } from '../../store/run-store.js';
import { exitCodes } from '../exit-codes.js';
import { publishReports } from '../publish-reports.js';
import { readNote } from '../read-note.js';
import { concludeRecord } from './conclude-record.js';
import { type MeasuredRecord, measureRecord } from './measure-record.js';
import type { RecordOptions } from './record-options.js';
import type { RecordVerb } from './record-verb.js';

/** The run that the record is to lie beside, or null. */
const runBeside = ({ beside, results }: RecordOptions): Run | null =>
  beside === undefined ? null : openRunStore(results).read(beside);

/** From the options of a verb that leaves a record to the printed tables; resolves to the exit code. */
export const runRecord = async <
  RecordOf extends RecordedRun,
  Summary extends object,
  Options extends RecordOptions,
>(
  verb: RecordVerb<RecordOf, Summary, Options>,
  options: Options,
): Promise<number> => {
  const { kind } = verb;
  const besideRun = runBeside(options);

  const reportBeside = async (beside: Run, recordedAt: string): Promise<string> => {
    const reportDirectory = resolve(runDirectory(options.reports, beside.runId));
    await publishReports(beside, { runDirectory: dirname(recordedAt), reportDirectory });
    return reportDirectory;
  };

  const conclude = async ({ run, path }: MeasuredRecord<RecordOf>): Promise<number> => {
    const told = tellRecord(kind, run, readNote());
    const reportDirectory =
      besideRun === null
        ? await reportRecord(told, options.reports)
        : await reportBeside(besideRun, path);
    return concludeRecord(
      {
        recordPath: path,
        reportDirectory,
        summary: told.summary,
        failureCount: told.failureTexts.length,
        text: recordText(told),
      },
      options.json ?? false,
    );
  };

  if (options.render !== undefined) {
    const run = kind.read(options.results, options.render);
    return conclude({ run, path: recordPath(options.results, run.runId, kind.file) });
  }
  let path = '';
  try {
    const measured = await measureRecord(verb, options, {
      terminal: createTerminal(process.stderr, options.quiet ?? false),
      intoRun: besideRun?.runId ?? null,
      onBegun: (begun) => {
        path = begun;
      },
    });
    return await conclude(measured);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.stderr.write(
      `memtrace: ${error.message}; every finished repetition is in ${path}\n` +
        `  remedy: Run memtrace ${kind.id} --render ${path} for what there is, or measure again.\n`,
    );
    return exitCodes.interrupted.code;
  }
};
