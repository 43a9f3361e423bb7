import { spawn } from 'node:child_process';
import process from 'node:process';

export interface CommandEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

export type StartedCommand =
  | { readonly started: true; readonly pid: number; readonly ended: Promise<CommandEnd> }
  /** `code` is the system's, such as ENOENT. */
  | { readonly started: false; readonly code: string; readonly message: string };

/** What is passed on. A terminal sends its own two to the command too, which is of the same process group. */
const passedSignals = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGINT', 'SIGQUIT'] as const;
const terminalSignals: readonly string[] = ['SIGINT', 'SIGQUIT'];

/**
 * Starts a command on this process's own terminal, and passes on to it the signals that this process gets until it has
 * ended.
 */
export const startCommand = async (
  [file = '', ...words]: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<StartedCommand> => {
  const child = spawn(file, words, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  const { pid } = child;
  if (pid === undefined) {
    const error = await new Promise<NodeJS.ErrnoException>((resolve) => {
      child.on('error', resolve);
    });
    return { started: false, code: error.code ?? '', message: error.message };
  }
  const fromTerminal = process.stdin.isTTY;
  const pass = (signal: NodeJS.Signals): void => {
    if (!(fromTerminal && terminalSignals.includes(signal))) child.kill(signal);
  };
  for (const signal of passedSignals) process.on(signal, pass);
  const ended = new Promise<CommandEnd>((resolve) => {
    child.on('exit', (exitCode, signal) => {
      for (const each of passedSignals) process.off(each, pass);
      resolve({ exitCode, signal });
    });
  });
  return { started: true, pid, ended };
};
