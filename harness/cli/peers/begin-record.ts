import { randomInt } from 'node:crypto';
import process from 'node:process';

import type { Environment } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import { describeEnvironment } from '../../runner/environment.js';
import { createRunId } from '../../runner/run-id.js';
import type { RecordOptions } from './record-options.js';

/** What the records of `peers` and `scaling` begin with. */
export interface RecordHead {
  readonly schemaVersion: 1;
  readonly runId: string;
  readonly startedAt: string;
  readonly seed: number;
  readonly rounds: number;
  readonly environment: Environment;
}

const seedRange = 2 ** 32;

export const beginRecord = async (
  kind: 'peers' | 'scaling',
  { rounds, seed, machine }: Pick<RecordOptions, 'rounds' | 'seed' | 'machine'>,
): Promise<RecordHead> => {
  const startedAt = new Date();
  return {
    schemaVersion: 1,
    runId: createRunId(startedAt, kind, randomInt(seedRange)),
    startedAt: startedAt.toISOString(),
    seed: seed ?? randomInt(seedRange),
    rounds,
    environment: await describeEnvironment({
      machine: machine ?? null,
      root: projectPaths.root,
      nodeFlags: (process.env['NODE_OPTIONS'] ?? '').split(/\s+/).filter((flag) => flag !== ''),
    }),
  };
};
