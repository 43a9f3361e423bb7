import { CommanderError } from 'commander';

import { UserError } from '../errors.js';
import { exitCodes } from './exit-codes.js';

export interface PrintedError {
  /** For stderr; empty where commander has said all there is to say. */
  readonly text: string;
  readonly exitCode: number;
}

/** What to print of an error, and how to end. */
export function printedError(error: unknown): PrintedError {
  if (error instanceof UserError) {
    return userError(error.message, error.remedy);
  }
  if (error instanceof CommanderError) {
    return commandLineError(error);
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    text: `memtrace: a fault in memtrace itself:\n${stack}\n  remedy: report it with the text above.\n`,
    exitCode: exitCodes.fault.code,
  };
}

function commandLineError({ code, exitCode, message }: CommanderError): PrintedError {
  if (exitCode === 0) {
    return { text: '', exitCode: exitCodes.ok.code };
  }
  if (code === 'commander.help') {
    return { text: '', exitCode: exitCodes.userError.code };
  }
  const told = message.replace(/^error: /, '').replaceAll('\n', ' ');
  return userError(
    told,
    'Run memtrace --help, or memtrace <verb> --help, to see what is possible.',
  );
}

const userError = (message: string, remedy: string): PrintedError => ({
  text: `memtrace: ${message}\n  remedy: ${remedy}\n`,
  exitCode: exitCodes.userError.code,
});
