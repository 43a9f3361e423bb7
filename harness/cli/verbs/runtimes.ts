import process from 'node:process';

import { Argument } from 'commander';

import { UserError } from '../../errors.js';
import type { Runtime } from '../../measurement.js';
import { exitCodes } from '../exit-codes.js';
import { examplesText, type Verb } from '../verb.js';

interface RuntimesOptions {
  readonly json?: boolean;
}

const lineOf = ({ name, nodeVersion, v8Version }: Runtime): string =>
  `${name.padEnd(10)}  Node ${nodeVersion}, V8 ${v8Version}\n`;

async function add(versions: readonly string[]): Promise<readonly Runtime[]> {
  if (versions.length === 0) {
    throw new UserError(
      'no version was named',
      'Name those to install, as in memtrace runtimes add 22 24.',
    );
  }
  const { installRuntime } = await import('../../runner/runtimes/install-runtime.js');
  const added: Runtime[] = [];
  for (const version of versions) {
    process.stderr.write(`installing Node ${version}\n`);
    added.push(await installRuntime(version));
  }
  return added;
}

async function list(versions: readonly string[]): Promise<readonly Runtime[]> {
  if (versions.length > 0) {
    throw new UserError(
      `list takes no versions, and was given ${versions.join(', ')}`,
      'Leave them out, or install them with memtrace runtimes add.',
    );
  }
  const { installedRuntimes } = await import('../../runner/runtimes/installed-runtimes.js');
  const { describeRuntime } = await import('../../runner/node-binary.js');
  return Promise.all(installedRuntimes().map(describeRuntime));
}

const actions: Readonly<Record<string, typeof list>> = { add, list };

export const runtimes: Verb = {
  define: (command) => {
    command
      .addArgument(new Argument('<action>', 'what to do').choices(Object.keys(actions)))
      .argument('[versions...]', 'with add: versions of Node, such as 22 or 24.1.0')
      .option('--json', 'print what is installed as JSON')
      .addHelpText(
        'after',
        [
          '',
          "Node's own binaries come as npm packages; they are put below .runtimes/, which git ignores.",
          examplesText(
            'memtrace runtimes add 22 24 26',
            'memtrace runtimes list --json',
            'memtrace bench --runtime node --runtime 22 --runtime 24',
          ),
        ].join('\n'),
      );
  },
  run: async (command) => {
    const [action = '', ...versions] = command.args;
    const told = await (actions[action] ?? list)(versions);
    if (command.opts<RuntimesOptions>().json === true) {
      process.stdout.write(`${JSON.stringify(told)}\n`);
    } else if (told.length === 0) {
      process.stderr.write('none is installed; see memtrace runtimes add --help\n');
    } else {
      process.stdout.write(told.map(lineOf).join(''));
    }
    return exitCodes.ok.code;
  },
};
