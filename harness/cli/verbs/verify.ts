import { dirname, resolve } from 'node:path';
import process from 'node:process';

import { Option } from 'commander';

import { granularities, type Granularity } from '../../configurations.js';
import { holds } from '../../tracer/verify/compare-counts.js';
import { verificationText } from '../../tracer/verify/verification-text.js';
import { exitCodes } from '../exit-codes.js';
import { loadNative } from '../load-native.js';
import { examplesText, type Verb } from '../verb.js';

interface VerifyOptions {
  readonly granularity: Granularity;
  readonly include?: readonly string[];
  readonly json: boolean;
}

export const verify: Verb = {
  define: (command) => {
    command
      .argument('<program>', 'the JavaScript program to run, twice')
      .argument('[arguments...]', 'its arguments')
      .addOption(
        new Option('--granularity <kind>', 'events to trace')
          .choices(granularities)
          .default('function'),
      )
      .option(
        '--include <directories...>',
        "whose modules are compared; the program's own if left out, and never node_modules",
      )
      .option('--json', 'as JSON', false)
      .passThroughOptions()
      .addHelpText(
        'after',
        [
          '',
          'Runs the program untraced under precise coverage of V8, then traced, and compares how often',
          'each function was called. What the program prints is not shown. Exit code 1: they differ.',
          examplesText('memtrace verify app.js', 'memtrace verify --json app.js --port 0'),
        ].join('\n'),
      );
  },
  run: async (command) => {
    const [program = '', ...args] = command.args;
    const { granularity, include, json } = command.opts<VerifyOptions>();
    await loadNative();
    const { verifyProgram } = await import('../../tracer/verify/verify-program.js');
    const verification = await verifyProgram({
      program,
      args,
      granularity,
      include: (include ?? [dirname(resolve(program))]).map((directory) => resolve(directory)),
    });
    process.stdout.write(
      json ? `${JSON.stringify(verification)}\n` : verificationText(verification),
    );
    return holds(verification) ? exitCodes.ok.code : exitCodes.failedRepetition.code;
  },
};
