import type { Environment } from '../../measurement.js';
import type { BesideId } from '../../report/sections/report-input.js';
import { describeHere } from '../../runner/environment.js';
import { createRunId } from '../../runner/run-id.js';
import { randomSeed } from '../../runner/seeded-random.js';
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

export const beginRecord = async (
  kind: BesideId,
  { rounds, seed, machine }: Pick<RecordOptions, 'rounds' | 'seed' | 'machine'>,
  /** The run that it lies beside; null for a run of its own. */
  intoRun: string | null,
): Promise<RecordHead> => {
  const startedAt = new Date();
  return {
    schemaVersion: 1,
    runId: intoRun ?? createRunId(startedAt, kind, randomSeed()),
    startedAt: startedAt.toISOString(),
    seed: seed ?? randomSeed(),
    rounds,
    environment: await describeHere(machine ?? null),
  };
};
