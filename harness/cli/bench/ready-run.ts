import type { Run, Settings } from '../../measurement.js';
import type { NodeBinary } from '../../runner/node-binary.js';

/** Everything that measuring needs of a run, whether it begins or goes on. */
export interface ReadyRun {
  readonly run: Run;
  readonly settings: Settings;
  /** One for each of the run's runtimes. */
  readonly binaries: readonly NodeBinary[];
  /** Absolute. */
  readonly inputDirectory: string;
}
