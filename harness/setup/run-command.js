import { spawnSync } from 'node:child_process';
import process from 'node:process';

import { SetupError } from './setup-error.js';

const mostOutputBytes = 256 * 1024 * 1024;

/** Variables of the make that started us: an inner make takes them for its own and complains of a missing jobserver. */
const withheldVariables = ['MAKEFLAGS', 'MFLAGS', 'MAKELEVEL', 'MAKEOVERRIDES'];

/** Runs a command without a word; a command that fails says everything. */
export function runCommand([file, ...parameters], { remedy, environment = {}, directory }) {
  const env = { ...process.env, ...environment };
  for (const name of withheldVariables) {
    delete env[name];
  }
  const ended = spawnSync(file, parameters, {
    cwd: directory,
    env,
    encoding: 'utf8',
    maxBuffer: mostOutputBytes,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (ended.status !== 0) {
    const how =
      ended.error === undefined
        ? `ended with ${ended.signal ?? `exit code ${ended.status}`}`
        : `did not start: ${ended.error.message}`;
    const output = `${ended.stdout ?? ''}${ended.stderr ?? ''}`;
    throw new SetupError(`${[file, ...parameters].join(' ')} ${how}`, remedy, output);
  }
}

/** Whether a command can be started and ends well. */
export function succeeds([file, ...parameters], input = '') {
  const ended = spawnSync(file, parameters, { input, stdio: ['pipe', 'ignore', 'ignore'] });
  return ended.status === 0;
}
