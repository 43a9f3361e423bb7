import { type Command, Option } from 'commander';

import {
  configurationIds,
  granularities,
  type ConfigurationId,
  type Granularity,
} from '../../configurations.js';
import type { RuntimeRequest } from '../../runner/runtimes/resolve-runtime.js';
import {
  configurationList,
  nonBlank,
  numberAboveZero,
  numberFromZero,
  wholeNumber,
} from '../option-values.js';
import { machineOption, roundsOption, seedOption, timeoutOption } from '../measuring-options.js';
import { outputOptions } from '../output-options.js';
import { runtimeRequests } from '../runtime-requests.js';

export interface BenchOptions {
  /** Id of a stored run to take up again. */
  readonly resume?: string;
  /** Empty for the Node that runs this. */
  readonly runtime: readonly RuntimeRequest[];
  readonly scale: number;
  readonly las?: string;
  readonly rounds: number;
  readonly granularity: Granularity;
  readonly probe: string;
  readonly seed?: number;
  readonly configurations: readonly ConfigurationId[];
  readonly machine?: string;
  /** Events from one audited event to the next; 0 audits nothing. */
  readonly audit: number;
  readonly keepLogs?: boolean;
  readonly peers?: boolean;
  /** Everything else that a report has a section for, after the run. */
  readonly full?: boolean;
  /** Seconds from sample to sample; 0 watches nothing, and left out it is the note's ticks. */
  readonly monitorInterval?: number;
  /** Seconds a repetition may take. */
  readonly timeout: number;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly results: string;
  readonly reports: string;
}

const option = (flags: string, description: string): Option => new Option(flags, description);

/** What a run was begun with, and goes on with; its machine's name too, which may stand in the environment all the same. */
const settledByTheRun = [
  ...['scale', 'rounds', 'granularity', 'probe', 'configurations', 'seed'],
  ...['audit', 'timeout', 'peers', 'keepLogs', 'monitorInterval'],
];

const benchOptions: readonly Option[] = [
  option('--scale <factor>', "size of the corpus against the note's 108 MB")
    .argParser(numberAboveZero)
    .default(1)
    .conflicts('las'),
  option('--las <directory>', 'measure on your own LAS files instead').argParser(nonBlank),
  roundsOption('times that every configuration is measured', 8),
  option('--granularity <kind>', 'events to trace').choices(granularities).default('line'),
  option('--probe <name>', 'how RSS is learnt; auto takes the best that opens')
    .argParser(nonBlank)
    .default('auto'),
  option('--configurations <ids>', 'measure only these, with commas between')
    .argParser(configurationList)
    .default(configurationIds, 'all'),
  seedOption(),
  machineOption(),
  option('--audit <count>', 'after the rounds, check RSS at 16 events in every so many; 0 for none')
    .argParser(wholeNumber(0, 2 ** 31 - 1))
    .default(9973),
  option(
    '--monitor-interval <seconds>',
    'sample each repetition from outside at this tick, 0 for not at all; 0.25 untraced and 1 traced if left out',
  ).argParser(numberFromZero),
  timeoutOption(),
  option(
    '--runtime <name[=path[,flags]]>',
    'measure on this Node too, in the same rounds; repeatable',
  )
    .argParser(runtimeRequests)
    .default([], 'the Node that runs this'),
  option('--resume <run>', 'go on with a stored run that was cut short')
    .argParser(nonBlank)
    .conflicts(settledByTheRun),
  option('--peers', 'measure the tracer beside its peers instead; as memtrace peers').conflicts([
    'las',
    'granularity',
    'probe',
    'configurations',
    'keepLogs',
    'runtime',
  ]),
  option(
    '--full',
    'then measure all that stands beside a run too: RSS cost, watcher, peers, scaling, builds, monitor',
  ).conflicts('peers'),
  option('--keep-logs', 'keep the event logs beside the results (large)'),
  ...outputOptions(),
];

export function addBenchOptions(command: Command): void {
  for (const each of benchOptions) {
    command.addOption(each);
  }
}
