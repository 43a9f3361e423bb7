import { dirname } from 'node:path';

import {
  writesLog,
  thresholdBytes,
  type ConfigurationId,
  type Granularity,
} from '../configurations.js';
import type { StartArguments } from '../tracer/start-arguments.js';
import type { TracerOptions } from '../tracer/options.js';
import type { NodeBinary } from './node-binary.js';
import type { NodeCommand } from './run-process.js';

export interface CommandOptions {
  readonly binary: NodeBinary;
  /** The script to run, as an absolute path; what lies beside it is traced. */
  readonly workload: string;
  /** How a measured process is started: traced as the options say, untraced where they are null. */
  readonly start: (options: TracerOptions | null) => StartArguments;
  readonly granularity: Granularity;
  readonly probe: string;
  /** Events from one audited event to the next; 0 for every repetition whose time counts. */
  readonly auditInterval: number;
  readonly inputDirectory: string;
  readonly outputDirectory: string;
  /** Where the log goes in a configuration that logs. */
  readonly logPath: string;
}

export interface RepetitionCommand extends NodeCommand {
  /** Null where nothing is logged. */
  readonly logPath: string | null;
}

/** How to start one repetition. */
export function repetitionCommand(id: ConfigurationId, options: CommandOptions): RepetitionCommand {
  const { workload, granularity, probe, auditInterval, inputDirectory, outputDirectory } = options;
  const { executable, flags } = options.binary;
  const program = [workload, inputDirectory, outputDirectory];
  const commandOf = ({ arguments: words, environment }: StartArguments): NodeCommand => ({
    executable,
    arguments: [...flags, ...words, ...program],
    environment,
  });
  if (id === 'no-trace') {
    return { ...commandOf(options.start(null)), logPath: null };
  }
  const logPath = writesLog(id) ? options.logPath : null;
  const traced = options.start({
    configuration: id,
    granularity,
    probe,
    thresholdBytes,
    logPath,
    auditInterval,
    include: [dirname(workload)],
  });
  return { ...commandOf(traced), logPath };
}
