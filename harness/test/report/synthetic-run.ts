/** Runs that nobody measured, with the shape of real ones and figures that a test can foretell. */
import { type ConfigurationId, configurationIds } from '../../configurations.js';
import type { CompletedMeasurement, FailedMeasurement, Run } from '../../measurement.js';

export const syntheticRuntime = 'v20.20.2';

export const syntheticEventCount = 171_000_000;

/** What the synthetic machine does: overhead of wall time, events logged, bytes logged, peak RSS above no-trace. */
interface Behaviour {
  readonly overhead: number;
  readonly loggedEventCount: number;
  readonly logBytes: number;
  readonly addedPeakRssBytes: number;
}

export const behaviours: Readonly<Record<ConfigurationId, Behaviour>> = {
  'no-trace': { overhead: 1, loggedEventCount: 0, logBytes: 0, addedPeakRssBytes: 0 },
  'trace-only': { overhead: 1.06, loggedEventCount: 0, logBytes: 0, addedPeakRssBytes: 3e6 },
  rss: { overhead: 1.19, loggedEventCount: 0, logBytes: 0, addedPeakRssBytes: 4e6 },
  all: { overhead: 1.24, loggedEventCount: 0, logBytes: 0, addedPeakRssBytes: 4e6 },
  threshold: {
    overhead: 1.25,
    loggedEventCount: 61_204,
    logBytes: 734_448,
    addedPeakRssBytes: 5e6,
  },
  'threshold-previous': {
    overhead: 1.27,
    loggedEventCount: 120_977,
    logBytes: 1_451_724,
    addedPeakRssBytes: 5e6,
  },
  'all-logged': {
    overhead: 1.58,
    loggedEventCount: syntheticEventCount,
    logBytes: 4 * syntheticEventCount,
    addedPeakRssBytes: 22e6,
  },
};

export const syntheticBaseSeconds = 2.4;
export const syntheticBasePeakRssBytes = 148_000_000;

/** Relative noise of up to 1 % either way: regular, and different in every repetition of the first rounds. */
const noise = (round: number, place: number): number =>
  1 + ((((round * round * 3 + round * place + place * 5) % 11) - 5) / 5) * 0.01;

export const completedMeasurement = (
  configuration: ConfigurationId,
  round: number,
  occurrence = 0,
): CompletedMeasurement => {
  const { overhead, addedPeakRssBytes, ...logged } = behaviours[configuration];
  const place = configurationIds.indexOf(configuration) + 8 * occurrence;
  const wallSeconds = syntheticBaseSeconds * overhead * noise(round, place);
  const traced = configuration !== 'no-trace';
  const readsRss = traced && configuration !== 'trace-only';
  return {
    outcome: 'completed',
    runtime: syntheticRuntime,
    configuration,
    round,
    occurrence,
    wallSeconds,
    wrapperWallSeconds: wallSeconds + 0.003,
    userSeconds: wallSeconds * 1.02,
    systemSeconds: wallSeconds * 0.08,
    peakRssBytes: syntheticBasePeakRssBytes + addedPeakRssBytes,
    eventCount: traced ? syntheticEventCount : 0,
    ...logged,
    rssChangeCount: readsRss ? 62_100 : 0,
    outputSha256: 'ab'.repeat(32),
  };
};

export const failedMeasurement = (
  configuration: ConfigurationId,
  round: number,
  cause = 'the process was killed by SIGKILL',
): FailedMeasurement => ({
  outcome: 'failed',
  runtime: syntheticRuntime,
  configuration,
  round,
  occurrence: 0,
  cause,
  stderrTail: 'node: something\n=1+1\n',
});

const measurementsOf = (rounds: number): CompletedMeasurement[] =>
  Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) => [
    ...configurationIds.map((configuration) => completedMeasurement(configuration, round)),
    completedMeasurement('no-trace', round, 1),
  ]);

/** A complete run of so many rounds, with whatever else a test wants to have different. */
export const syntheticRun = (rounds: number, different: Partial<Run> = {}): Run => ({
  schemaVersion: 2,
  runId: '2026-11-23T21-44-12Z-line-a1b2',
  startedAt: '2026-11-23T21:44:12.000Z',
  seed: 41_394,
  rounds,
  configurations: [...configurationIds],
  runtimes: [
    { name: syntheticRuntime, nodeVersion: 'v20.20.2', v8Version: '11.3.244.8-node.38', flags: [] },
  ],
  settings: {
    timeoutSeconds: 3600,
    auditInterval: 0,
    keepLogs: false,
    acceptedExitCodes: [0],
    monitorInterval: null,
  },
  code: { sha256: 'ef'.repeat(32) },
  environment: {
    machine: 'AMD EPYC 7763, 2 cores',
    platform: 'linux',
    arch: 'x64',
    kernelRelease: '6.18.5',
    cpuModel: 'AMD EPYC 7763',
    coreCount: 2,
    totalMemoryBytes: 8_200_000_000,
    governor: null,
    perfEventParanoid: 2,
    transparentHugePages: 'madvise',
    container: true,
    loadAverage: [0.2, 0.3, 0.25],
    nodeVersion: 'v20.20.2',
    v8Version: '11.3.244.8-node.38',
    nodeFlags: [],
    gitCommit: 'c0ffee1234567890c0ffee1234567890c0ffee12',
    gitDirty: false,
  },
  corpus: {
    name: 'generated',
    scale: 1,
    fileCount: 82,
    totalBytes: 108_145_150,
    sha256: 'cd'.repeat(32),
  },
  granularity: 'line',
  probe: { requested: 'auto', used: 'page-fault' },
  measurements: measurementsOf(rounds),
  audits: [],
  ...different,
});
