import { randomInt } from 'node:crypto';
import process from 'node:process';

import type { Corpus, Run, Settings } from '../../measurement.js';
import { schemaVersion } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import { codeFingerprint } from '../../runner/code-fingerprint.js';
import { describeEnvironment } from '../../runner/environment.js';
import { describeRuntime, type NodeBinary } from '../../runner/node-binary.js';
import { createRunId } from '../../runner/run-id.js';
import type { BenchOptions } from './bench-options.js';

const seedRange = 2 ** 32;

/** Some of a user's own files may not convert: the workload then ends with 1, in every repetition alike. */
const ownFilesExitCodes = [0, 1];

const settingsOf = ({ timeout, audit, keepLogs, las }: BenchOptions): Settings => ({
  timeoutSeconds: timeout,
  auditInterval: audit,
  keepLogs: keepLogs === true,
  acceptedExitCodes: las === undefined ? [0] : ownFilesExitCodes,
  monitorInterval: null,
});

export interface BegunRun {
  readonly run: Run;
  readonly settings: Settings;
}

/** A run as it begins, without measurements. */
export async function beginRun(
  options: BenchOptions,
  corpus: Corpus,
  binaries: readonly NodeBinary[],
): Promise<BegunRun> {
  const { granularity, rounds, configurations } = options;
  const startedAt = new Date();
  const settings = settingsOf(options);
  const run: Run = {
    schemaVersion,
    runId: createRunId(startedAt, granularity, randomInt(seedRange)),
    startedAt: startedAt.toISOString(),
    seed: options.seed ?? randomInt(seedRange),
    rounds,
    configurations: [...configurations],
    runtimes: await Promise.all(binaries.map(describeRuntime)),
    settings,
    code: { sha256: await codeFingerprint(projectPaths.root) },
    environment: await describeEnvironment({
      machine: options.machine ?? null,
      root: projectPaths.root,
      nodeFlags: (process.env['NODE_OPTIONS'] ?? '').split(/\s+/).filter((flag) => flag !== ''),
    }),
    corpus,
    granularity,
    probe: { requested: options.probe, used: 'none' },
    measurements: [],
    audits: [],
  };
  return { run, settings };
}
