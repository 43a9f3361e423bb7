import { exitCodes } from '../exit-codes.js';

/** What to say of a command that did not start, and the code that a shell ends with then. `code` is the system's. */
export const notStartedText = (
  command: string,
  { code, message }: { readonly code: string; readonly message: string },
): { readonly text: string; readonly exitCode: number } =>
  code === 'ENOENT'
    ? {
        text: `memtrace: ${command}: command not found\n  remedy: Give the path of a program, or a name on the PATH.\n`,
        exitCode: exitCodes.commandNotFound.code,
      }
    : {
        text: `memtrace: ${command}: cannot be executed: ${message}\n  remedy: Make it executable, or name its interpreter before it.\n`,
        exitCode: exitCodes.commandNotExecutable.code,
      };
