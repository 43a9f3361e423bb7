import { join } from 'node:path';

import { checkLog } from '../../../native/index.js';
import type { ConfigurationId } from '../../configurations.js';
import { UserError } from '../../errors.js';
import { type Corpus, type Run, schemaVersion } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import { codeFingerprint } from '../../runner/code-fingerprint.js';
import { describeHere } from '../../runner/environment.js';
import { describeRuntime, thisNode } from '../../runner/node-binary.js';
import { planRepetitions } from '../../runner/plan.js';
import { ProcessExecutor } from '../../runner/process-executor.js';
import { runBenchmark } from '../../runner/run-benchmark.js';
import { createRunId } from '../../runner/run-id.js';
import { randomSeed } from '../../runner/seeded-random.js';
import { startArguments } from '../../tracer/start-arguments.js';
import { plantedConfiguration, slowDownPreload } from './planted.js';

export interface RunToMeasure {
  readonly configurations: readonly ConfigurationId[];
  readonly rounds: number;
  readonly inputDirectory: string;
  readonly corpus: Corpus;
  readonly workDirectory: string;
  /** Whether the planted configuration is slowed. */
  readonly slowed: boolean;
}

const timeoutSeconds = 600;

/** Slows the planted configuration and no other: its process is started with one preload more. */
const slowingStart: typeof startArguments = (options) => {
  const start = startArguments(options);
  return options?.configuration === plantedConfiguration
    ? { ...start, arguments: ['--import', slowDownPreload, ...start.arguments] }
    : start;
};

/** One run, by the same plan, processes and checks as `memtrace bench`, without its report. */
export async function measureRun(wanted: RunToMeasure): Promise<Run> {
  const { configurations, rounds, corpus, inputDirectory } = wanted;
  const seed = randomSeed();
  const startedAt = new Date();
  const runtime = await describeRuntime(thisNode);
  const settings = {
    timeoutSeconds,
    auditInterval: 0,
    keepLogs: false,
    acceptedExitCodes: [0],
    monitorInterval: null,
  };
  const granularity = 'line';
  const signal = new AbortController().signal;
  const run = await runBenchmark({
    run: {
      schemaVersion,
      runId: createRunId(startedAt, granularity, seed),
      startedAt: startedAt.toISOString(),
      seed,
      rounds,
      configurations: [...configurations],
      runtimes: [runtime],
      settings,
      code: { sha256: await codeFingerprint(projectPaths.root) },
      environment: await describeHere(null),
      corpus,
      granularity,
      probe: { requested: 'auto', used: 'none' },
      measurements: [],
      audits: [],
    },
    plan: planRepetitions({ runtimes: [runtime.name], configurations, rounds, seed }),
    executor: new ProcessExecutor({
      workload: projectPaths.workload,
      start: wanted.slowed ? slowingStart : startArguments,
      binaries: new Map([[runtime.name, thisNode]]),
      granularity,
      probe: 'auto',
      auditInterval: 0,
      inputDirectory,
      workDirectory: join(wanted.workDirectory, 'work'),
      keptLogsDirectory: null,
      timeoutSeconds,
      acceptedExitCodes: settings.acceptedExitCodes,
      decodeLog: checkLog,
      signal,
    }),
    save: () => undefined,
    observe: () => undefined,
    signal,
  });
  const failure = run.measurements.find(({ outcome }) => outcome === 'failed');
  if (failure?.outcome === 'failed') {
    throw new UserError(
      `${failure.configuration} failed in round ${failure.round}: ${failure.cause}`,
      'Mend the cause and run the proof again.',
    );
  }
  return run;
}
