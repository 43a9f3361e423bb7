import { randomInt } from 'node:crypto';
import process from 'node:process';

import type { Environment } from '../../measurement.js';
import { projectPaths } from '../../project-paths.js';
import type { BesideId } from '../../report/sections/report-input.js';
import { describeEnvironment } from '../../runner/environment.js';
import { createRunId } from '../../runner/run-id.js';
import type { RecordOptions } from './record-options.js';

/** What every record begins with. */
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
  kind: BesideId,
  { rounds, seed, machine }: Pick<RecordOptions, 'rounds' | 'seed' | 'machine'>,
  /** The run that it lies beside; null for a run of its own. */
  intoRun: string | null,
): Promise<RecordHead> => {
  const startedAt = new Date();
  return {
    schemaVersion: 1,
    runId: intoRun ?? createRunId(startedAt, kind, randomInt(seedRange)),
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
