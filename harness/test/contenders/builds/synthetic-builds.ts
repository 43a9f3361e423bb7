import type { BuildRun, CompletedBuild } from '../../../contenders/builds/build-record.js';
import { emptyRun } from '../../runner/empty-run.js';

const builds = ['plain', 'observable', 'jitless'] as const;

/** CPU seconds of each, in a wall time of twice as much, before the drift of the machine. */
const cpuSeconds: Readonly<Record<(typeof builds)[number], number>> = {
  plain: 2,
  observable: 2.5,
  jitless: 8,
};

const completedBuild = (
  contender: (typeof builds)[number],
  round: number,
  occurrence: 0 | 1,
): CompletedBuild => {
  const seconds = cpuSeconds[contender] * (1 + ((round * 3) % 5) / 100);
  return {
    outcome: 'completed',
    contender,
    round,
    occurrence,
    wallSeconds: 2 * seconds,
    userSeconds: 0.75 * seconds,
    systemSeconds: 0.25 * seconds,
    peakRssBytes: 100_000_000,
    outputSha256: 'a'.repeat(64),
  };
};

/** A complete record of so many rounds, with whatever else a test wants to have different. */
export const syntheticBuilds = (rounds: number, different: Partial<BuildRun> = {}): BuildRun => ({
  kind: 'builds',
  schemaVersion: 1,
  runId: '2026-11-23T21-44-12Z-builds-a1b2',
  startedAt: emptyRun.startedAt,
  seed: 5,
  rounds,
  environment: emptyRun.environment,
  corpus: emptyRun.corpus,
  builds: builds.map((id) => ({
    id,
    name: `the ${id} one`,
    nodeVersion: 'v20.20.2',
    v8Version: '11.3',
    flags: id === 'plain' ? [] : [`--${id}`],
  })),
  measurements: Array.from({ length: rounds }, (_, index) => [
    ...builds.map((id) => completedBuild(id, index + 1, 0)),
    completedBuild('plain', index + 1, 1),
  ]).flat(),
  ...different,
});
