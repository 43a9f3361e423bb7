import { join, resolve } from 'node:path';
import process from 'node:process';

import { Interrupted } from '../../runner/interrupted.js';
import { thisNode } from '../../runner/node-binary.js';
import { createProgress } from '../../runner/progress/create-progress.js';
import { createTerminal } from '../../runner/progress/terminal.js';
import { openRunStore } from '../../store/run-store.js';
import { exitCodes } from '../exit-codes.js';
import { loadNative } from '../load-native.js';
import { generatedCorpus, ownCorpus } from '../prepare-corpus.js';
import { beginRun } from './begin-run.js';
import type { BenchOptions } from './bench-options.js';
import { checkProbe } from './check-probe.js';
import { conclude } from './conclude.js';
import { measure } from './measure.js';
import { noticesOf } from './notices.js';

const nowSeconds = (): number => performance.now() / 1000;

/** From the options to the printed table; resolves to the exit code. */
export async function runBench(options: BenchOptions): Promise<number> {
  const { checkLog, listProbes, readLog } = await loadNative();
  checkProbe(options.probe, listProbes());
  const terminal = createTerminal(process.stderr, options.quiet ?? false);
  const { directory: inputDirectory, corpus } =
    options.las === undefined
      ? await generatedCorpus(options.scale, terminal)
      : await ownCorpus(options.las);

  const store = openRunStore(options.results);
  const binaries = [thisNode];
  const { run: begun, settings } = await beginRun(options, corpus, binaries);
  const runDirectory = resolve(options.results, begun.runId);
  const runFile = join(runDirectory, 'run.json');
  const progress = createProgress(terminal, nowSeconds);
  const notices = noticesOf(process.stderr);
  try {
    const run = await measure({
      run: begun,
      settings,
      binaries,
      inputDirectory,
      runDirectory,
      decodeLog: checkLog,
      countLogText: (path) => readLog(path, {}),
      save: store.save,
      observe: (event) => {
        progress(event);
        notices(event);
      },
    });
    return await conclude(run, runFile, options);
  } catch (error) {
    if (error instanceof Interrupted) {
      process.stderr.write(
        `memtrace: ${error.message}; every finished repetition is in ${runFile}\n` +
          `  remedy: Run memtrace report ${begun.runId} for what there is, or bench again for a whole run.\n`,
      );
      return exitCodes.interrupted.code;
    }
    throw error;
  }
}
