import { join } from 'node:path';

import { UserError } from '../../errors.js';
import type { Run, Runtime } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import { codeFingerprint } from '../../runner/code-fingerprint.js';
import { describeHere } from '../../runner/environment.js';
import { endLeftBehind } from '../../runner/left-behind.js';
import { describeRuntime, type NodeBinary, thisNode } from '../../runner/node-binary.js';
import { planRepetitions } from '../../runner/plan.js';
import type { Terminal } from '../../runner/progress/terminal.js';
import { differencesFrom, followsPlan } from '../../runner/resume.js';
import { installedRuntimes } from '../../runner/runtimes/installed-runtimes.js';
import { resolveRuntime } from '../../runner/runtimes/resolve-runtime.js';
import type { RunStore } from '../../store/run-store.js';
import { generatedCorpus, ownCorpus, type PreparedCorpus } from '../prepare-corpus.js';
import type { BenchOptions } from './bench-options.js';
import type { ReadyRun } from './ready-run.js';

const startAnew = 'Measure anew with memtrace bench.';

/**
 * A stored run, ready to go on where it ended.
 * @throws UserError where it is not the same thing any more that would be measured, with what differs.
 */
export async function takeUpRun(
  wanted: string,
  options: BenchOptions,
  store: RunStore,
  terminal: Terminal,
): Promise<ReadyRun> {
  const run = store.read(wanted);
  if (!store.list().includes(run.runId)) {
    throw new UserError(
      `run ${run.runId} is not below ${options.results}, where it would be stored`,
      'Name the directory that holds it with --results.',
    );
  }
  const { settings } = run;
  if (settings === null) {
    throw new UserError(
      `run ${run.runId} cannot be resumed: a version of memtrace stored it that did not keep the settings`,
      startAnew,
    );
  }
  const { directory: inputDirectory, corpus } = await corpusOf(run, options, terminal);
  const binaries = run.runtimes.map((runtime) => binaryOf(runtime, options));
  const differences = differencesFrom(run, {
    corpus,
    codeSha256: await codeFingerprint(projectPaths.root),
    runtimes: await Promise.all(binaries.map(describeRuntime)),
    environment: await describeHere(run.environment.machine),
  });
  if (differences.length > 0) {
    throw new UserError(`run ${run.runId} cannot be resumed: ${differences.join('; ')}`, startAnew);
  }
  const runtimes = run.runtimes.map(({ name }) => name);
  if (!followsPlan(run, planRepetitions({ ...run, runtimes }))) {
    throw new UserError(
      `run ${run.runId} cannot be resumed: its measurements are not in the order of its plan`,
      startAnew,
    );
  }
  await endLeftBehind(join(options.results, run.runId, 'work'));
  return { run, settings, binaries, inputDirectory };
}

async function corpusOf(
  { runId, corpus: { name, scale } }: Run,
  { las }: BenchOptions,
  terminal: Terminal,
): Promise<PreparedCorpus> {
  if (scale !== null && las === undefined) return generatedCorpus(scale, terminal);
  if (scale === null && las !== undefined) return ownCorpus(las);
  throw scale === null
    ? new UserError(
        `run ${runId} measures LAS files of your own (${name}), whose place is not stored`,
        'Name their directory with --las.',
      )
    : new UserError(
        `run ${runId} measures the generated corpus of scale ${scale}, not LAS files of your own`,
        'Leave --las out.',
      );
}

/** As it is named again, as it is installed, or as the Node that runs this; whether it is the same is judged later. */
function binaryOf({ name, flags, path }: Runtime, { runtime }: BenchOptions): NodeBinary {
  const installed = installedRuntimes();
  const named = runtime.find((request) => request.name === name);
  if (named !== undefined) return resolveRuntime(named, installed);
  if (path === undefined) return { ...thisNode, name, flags };
  const found = installed.find((each) => each.path === path);
  if (found !== undefined) return { ...found, name, flags };
  const [version = name] = path.split('/');
  throw new UserError(
    `runtime ${name} is not installed any more: there is no ${path} below ${projectPaths.runtimes}`,
    `Install it with memtrace runtimes add ${version}.`,
  );
}
