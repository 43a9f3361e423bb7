import { randomInt } from 'node:crypto';
import process from 'node:process';

import type { Corpus, Run } from '../../measurement.js';
import { schemaVersion } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import { describeEnvironment } from '../../runner/environment.js';
import { createRunId } from '../../runner/run-id.js';
import type { BenchOptions } from './bench-options.js';

const seedRange = 2 ** 32;

/** A run as it begins: everything but its measurements. */
export async function beginRun(
  options: BenchOptions,
  corpus: Corpus,
): Promise<Omit<Run, 'measurements'>> {
  const { granularity, rounds } = options;
  const startedAt = new Date();
  return {
    schemaVersion,
    runId: createRunId(startedAt, granularity, randomInt(seedRange)),
    startedAt: startedAt.toISOString(),
    seed: options.seed ?? randomInt(seedRange),
    rounds,
    environment: await describeEnvironment({
      machine: options.machine ?? null,
      root: projectPaths.root,
      nodeFlags: (process.env['NODE_OPTIONS'] ?? '').split(/\s+/).filter((flag) => flag !== ''),
    }),
    corpus,
    granularity,
    probe: { requested: options.probe, used: 'none' },
  };
}
