import { type Command, Option } from 'commander';

import { machineOption, roundsOption, seedOption, timeoutOption } from '../measuring-options.js';
import { nonBlank, numberAboveZero } from '../option-values.js';
import { outputOptions } from '../output-options.js';

/** What the verbs that leave a record have in common. */
export interface RecordOptions {
  readonly rounds: number;
  readonly seed?: number;
  readonly machine?: string;
  /** Seconds a repetition may take. */
  readonly timeout: number;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly results: string;
  readonly reports: string;
  /** A stored run to render again instead of measuring. */
  readonly render?: string;
  /** The stored run that the record is to lie beside. */
  readonly beside?: string;
}

const option = (flags: string, description: string): Option => new Option(flags, description);

const recordOptions = (rounds: number): readonly Option[] => [
  roundsOption('times that everything is measured', rounds),
  seedOption(),
  machineOption(),
  timeoutOption(),
  option('--render <run>', 'measure nothing, render the report of a stored run again').argParser(
    nonBlank,
  ),
  option(
    '--beside <run>',
    'store it with this run, and render the report of that run again',
  ).argParser(nonBlank),
  ...outputOptions(),
];

export const addRecordOptions = (command: Command, defaultRounds: number): void => {
  for (const each of recordOptions(defaultRounds)) command.addOption(each);
};

/** Of the verbs that measure on the generated corpus. */
export interface ScaledOptions extends RecordOptions {
  readonly scale: number;
}

/** Together about three minutes on two cores, whichever of the verbs. */
export const scaledDefaults = { scale: 0.25, rounds: 5 } as const;

export const addScaledOptions = (command: Command): void => {
  command.addOption(
    option('--scale <factor>', "size of the corpus against the note's 108 MB")
      .argParser(numberAboveZero)
      .default(scaledDefaults.scale),
  );
  addRecordOptions(command, scaledDefaults.rounds);
};
