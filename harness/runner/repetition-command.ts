import { dirname } from 'node:path';

import {
  configurations,
  thresholdBytes,
  type ConfigurationId,
  type Granularity,
} from '../configurations.js';
import { toEnvironment } from '../tracer/options.js';

/** The scripts that a repetition is made of, as absolute paths. */
export interface RepetitionPrograms {
  readonly workload: string;
  /** Preloaded into every repetition. */
  readonly measurePreload: string;
  /** Preloaded into traced repetitions as well. */
  readonly tracePreload: string;
}

export interface CommandOptions {
  readonly programs: RepetitionPrograms;
  readonly granularity: Granularity;
  readonly probe: string;
  readonly inputDirectory: string;
  readonly outputDirectory: string;
  /** Where the log goes in a configuration that logs. */
  readonly logPath: string;
}

export interface RepetitionCommand {
  /** Arguments of `node`. */
  readonly arguments: readonly string[];
  /** What the process is given beside the harness's own environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Null where nothing is logged. */
  readonly logPath: string | null;
}

/** How to start one repetition. Preloads are imported in order: the measuring one sees the tracer's start. */
export function repetitionCommand(id: ConfigurationId, options: CommandOptions): RepetitionCommand {
  const { programs, granularity, probe, inputDirectory, outputDirectory } = options;
  const program = [programs.workload, inputDirectory, outputDirectory];
  const preload = ['--import', programs.measurePreload];
  if (id === 'no-trace') {
    return { arguments: [...preload, ...program], environment: {}, logPath: null };
  }
  const logs = configurations.some(
    (configuration) => configuration.id === id && configuration.log !== 'nothing',
  );
  const logPath = logs ? options.logPath : null;
  const environment = toEnvironment({
    configuration: id,
    granularity,
    probe,
    thresholdBytes,
    logPath,
    // An audit reads RSS by a system call, which would be measured too.
    auditInterval: 0,
    include: [dirname(programs.workload)],
  });
  return {
    arguments: [...preload, '--import', programs.tracePreload, ...program],
    environment,
    logPath,
  };
}
