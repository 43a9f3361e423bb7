import { join, resolve } from 'node:path';
import process from 'node:process';

import { Interrupted } from '../../runner/interrupted.js';
import { createProgress } from '../../runner/progress/create-progress.js';
import { createTerminal } from '../../runner/progress/terminal.js';
import { openRunStore } from '../../store/run-store.js';
import { nowSeconds } from '../clock.js';
import { exitCodes } from '../exit-codes.js';
import { loadNative } from '../load-native.js';
import { beginRun } from './begin-run.js';
import type { BenchOptions } from './bench-options.js';
import { checkProbe } from './check-probe.js';
import { conclude } from './conclude.js';
import { measure } from './measure.js';
import { measureBeside } from './measure-beside.js';
import { noticesOf } from './notices.js';
import type { ReadyRun } from './ready-run.js';
import { resumeCommand } from './resume-command.js';
import { takeUpRun } from './take-up-run.js';

/** From the options to the printed table; resolves to the exit code. */
export async function runBench(options: BenchOptions): Promise<number> {
  const { checkLog, listProbes, readLog } = await loadNative();
  const terminal = createTerminal(process.stderr, options.quiet ?? false);
  const store = openRunStore(options.results);
  const begin = async (): Promise<ReadyRun> => {
    checkProbe(options.probe, listProbes());
    return beginRun(options, terminal);
  };
  const ready =
    options.resume === undefined
      ? await begin()
      : await takeUpRun(options.resume, options, store, terminal);
  const { runId } = ready.run;
  const runDirectory = resolve(options.results, runId);
  const runFile = join(runDirectory, 'run.json');
  const progress = createProgress(terminal, nowSeconds);
  const notices = noticesOf(process.stderr);
  try {
    const run = await measure({
      ...ready,
      runDirectory,
      decodeLog: checkLog,
      countLogText: (path) => readLog(path, {}),
      save: store.save,
      observe: (event) => {
        progress(event);
        notices(event);
      },
    });
    const { timeoutSeconds: timeout } = ready.settings;
    const failures =
      options.full === true ? await measureBeside(run, { ...options, timeout }, terminal) : [];
    return await conclude(run, runFile, failures, options);
  } catch (error) {
    if (error instanceof Interrupted) {
      process.stderr.write(
        `memtrace: ${error.message}; every finished repetition is in ${runFile}\n` +
          `  remedy: Go on with ${resumeCommand(runId, options)}, or see what there is with memtrace report ${runId}.\n`,
      );
      return exitCodes.interrupted.code;
    }
    throw error;
  }
}
