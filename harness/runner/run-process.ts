import process from 'node:process';

import { execa } from 'execa';

import { reportDescriptor } from '../tracer/child-report.js';
import type { ProcessEnd } from './judge-exit.js';

export interface NodeCommand {
  /** Path of the Node binary; the one that runs this where left out. */
  readonly executable?: string;
  readonly arguments: readonly string[];
  /** What the process is given beside the harness's own environment. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface ProcessLimits {
  readonly timeoutSeconds: number;
  /** Kills the process where it is aborted. */
  readonly signal: AbortSignal;
  /** Told of the process as soon as it runs. */
  readonly onStart?: (pid: number) => void;
  /** Where it runs; where the harness does, if left out. */
  readonly workingDirectory?: string;
}

export interface FinishedProcess {
  readonly end: ProcessEnd;
  readonly stderrTail: string;
}

/** Enough for a stack and what led to it. */
const stderrTailCharacters = 4000;

/** Coverage would write files of its own and slow the workload down. */
const withheldVariables: readonly string[] = ['NODE_V8_COVERAGE'];

const inheritedEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !withheldVariables.includes(name)),
  );

/** Runs the command to its end. Its output is captured: a terminal that scrolls would be part of the measured time. */
export async function runProcess(
  command: NodeCommand,
  { timeoutSeconds, signal, onStart, workingDirectory }: ProcessLimits,
): Promise<FinishedProcess> {
  const spawnedAt = process.hrtime.bigint();
  const running = execa(command.executable ?? process.execPath, command.arguments, {
    env: { ...inheritedEnvironment(), ...command.environment },
    extendEnv: false,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: timeoutSeconds * 1000,
    cancelSignal: signal,
    // It holds nothing that a gentler end would save, and a stuck one may not answer to less.
    killSignal: 'SIGKILL',
    reject: false,
    ...(workingDirectory === undefined ? {} : { cwd: workingDirectory }),
  });
  if (running.pid !== undefined) onStart?.(running.pid);
  const result = await running;
  const wrapperWallSeconds = Number(process.hrtime.bigint() - spawnedAt) / 1e9;
  const { timedOut, stderr, exitCode = null } = result;
  const killedBy = result.signal ?? null;
  const neverRan = exitCode === null && killedBy === null && !timedOut;
  return {
    end: {
      startFailure: neverRan ? (result.originalMessage ?? 'unknown reason') : null,
      timedOut,
      signal: killedBy,
      exitCode,
      reportText: result.stdio[reportDescriptor],
      wrapperWallSeconds,
    },
    stderrTail: stderr.slice(-stderrTailCharacters),
  };
}
