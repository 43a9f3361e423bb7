import { type Run, schemaVersion, type Settings } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import { codeFingerprint } from '../../runner/code-fingerprint.js';
import { describeHere } from '../../runner/environment.js';
import { describeRuntime, thisNode } from '../../runner/node-binary.js';
import type { Terminal } from '../../runner/progress/terminal.js';
import { createRunId } from '../../runner/run-id.js';
import { randomSeed } from '../../runner/seeded-random.js';
import { installedRuntimes } from '../../runner/runtimes/installed-runtimes.js';
import { resolveRuntime } from '../../runner/runtimes/resolve-runtime.js';
import { generatedCorpus, ownCorpus } from '../prepare-corpus.js';
import type { BenchOptions } from './bench-options.js';
import type { ReadyRun } from './ready-run.js';

/** Some of a user's own files may not convert: the workload then ends with 1, in every repetition alike. */
const ownFilesExitCodes = [0, 1];

/** The note's: traced, its program ran ten times as long. */
const noteTicks = { untracedSeconds: 0.25, tracedSeconds: 1 };

const monitorIntervalOf = (seconds: number | undefined): Settings['monitorInterval'] => {
  if (seconds === undefined) return noteTicks;
  return seconds === 0 ? null : { untracedSeconds: seconds, tracedSeconds: seconds };
};

const settingsOf = ({
  timeout,
  audit,
  keepLogs,
  las,
  monitorInterval,
}: BenchOptions): Settings => ({
  timeoutSeconds: timeout,
  auditInterval: audit,
  keepLogs: keepLogs === true,
  acceptedExitCodes: las === undefined ? [0] : ownFilesExitCodes,
  monitorInterval: monitorIntervalOf(monitorInterval),
});

/** A run as it begins, without measurements. */
export async function beginRun(options: BenchOptions, terminal: Terminal): Promise<ReadyRun> {
  const { granularity, rounds, configurations } = options;
  const installed = installedRuntimes();
  const binaries =
    options.runtime.length === 0
      ? [thisNode]
      : options.runtime.map((request) => resolveRuntime(request, installed));
  const runtimes = await Promise.all(binaries.map(describeRuntime));
  const { directory: inputDirectory, corpus } =
    options.las === undefined
      ? await generatedCorpus(options.scale, terminal)
      : await ownCorpus(options.las);
  const settings = settingsOf(options);
  const startedAt = new Date();
  const run: Run = {
    schemaVersion,
    runId: createRunId(startedAt, granularity, randomSeed()),
    startedAt: startedAt.toISOString(),
    seed: options.seed ?? randomSeed(),
    rounds,
    configurations: [...configurations],
    runtimes,
    settings,
    code: { sha256: await codeFingerprint(projectPaths.root) },
    environment: await describeHere(options.machine ?? null),
    corpus,
    granularity,
    probe: { requested: options.probe, used: 'none' },
    measurements: [],
    audits: [],
  };
  return { run, settings, binaries, inputDirectory };
}
