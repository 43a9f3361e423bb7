import { Option } from 'commander';

import { nonBlank, wholeNumber } from './option-values.js';

const largestSeed = 2 ** 32 - 1;

/** Node's timers hold 31 bits of milliseconds. */
const longestTimeoutSeconds = 2_147_483;

export const roundsOption = (description: string, rounds: number): Option =>
  new Option('--rounds <count>', description).argParser(wholeNumber(1, 10_000)).default(rounds);

export const seedOption = (): Option =>
  new Option('--seed <number>', 'order of the repetitions; random if left out').argParser(
    wholeNumber(0, largestSeed),
  );

export const machineOption = (): Option =>
  new Option('--machine <name>', "name of this machine in the tables; its CPU's if left out")
    .env('MEMTRACE_MACHINE')
    .argParser(nonBlank);

export const timeoutOption = (): Option =>
  new Option('--timeout <seconds>', 'longest that one repetition may take')
    .argParser(wholeNumber(1, longestTimeoutSeconds))
    .default(3600);
