/** Processes that a harness which was killed left running. */
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import { execa } from 'execa';

import { UserError } from '../errors.js';
import { readSystemFile } from './system-facts.js';

/** A process as far as it matters here; `command` has its words with blanks or NULs between. */
export interface RunningProcess {
  readonly pid: number;
  readonly parentPid: number;
  readonly command: string;
}

const fromProc = (): RunningProcess[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const command = readSystemFile(`/proc/${name}/cmdline`);
      const parent = /^PPid:\s*(\d+)$/m.exec(readSystemFile(`/proc/${name}/status`) ?? '')?.[1];
      // What has ended in the meantime, or as a zombie has no words any more, is not running.
      if (!command || parent === undefined) return [];
      return [{ pid: Number(name), parentPid: Number(parent), command }];
    });

const fromPs = async (): Promise<RunningProcess[]> => {
  const { stdout } = await execa('ps', ['-axo', 'pid=,ppid=,command='], { reject: false });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parentPid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined || parentPid === undefined || command === undefined) return [];
    return [{ pid: Number(pid), parentPid: Number(parentPid), command }];
  });
};

/** Every process that this one may see; none on Windows, which ends the processes of a harness with it. */
const listProcesses = async (): Promise<readonly RunningProcess[]> => {
  switch (process.platform) {
    case 'linux':
      return fromProc();
    case 'win32':
      return [];
    default:
      return fromPs();
  }
};

const isHarness = ({ command }: RunningProcess): boolean =>
  /harness[/\\]cli[/\\]main\.js\b/.test(command) || /\bmemtrace\b[ \0]bench\b/.test(command);

/** Every measured process has the preload that measures; nobody's editor or `tail` has. */
const isRepetition = (command: string): boolean =>
  /harness[/\\]tracer[/\\]measure\.js\b/.test(command);

/** The repetitions that work below a directory, each with whether a harness still waits for it. */
export function workingBelow(
  directory: string,
  processes: readonly RunningProcess[],
): { readonly pid: number; readonly parentPid: number; readonly watched: boolean }[] {
  const isParent = new Set(processes.filter(isHarness).map(({ pid }) => pid));
  return processes
    .filter(({ command }) => isRepetition(command) && command.includes(directory))
    .map(({ pid, parentPid }) => ({ pid, parentPid, watched: isParent.has(parentPid) }));
}

/** Longer than the kernel takes to clear up a large process. */
const patienceMilliseconds = 10_000;
const lookMilliseconds = 20;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * Ends the repetition that a killed harness left at work below `workDirectory`: it would write into the work of the next
 * and take its CPU.
 * @throws UserError where a harness is still alive and waits for it.
 */
export async function endLeftBehind(workDirectory: string): Promise<void> {
  const working = workingBelow(workDirectory, await listProcesses());
  const watched = working.find((each) => each.watched);
  if (watched !== undefined) {
    throw new UserError(
      `the run is being measured by process ${watched.parentPid} at this moment (in ${workDirectory})`,
      'Let it finish, or interrupt it, and resume then.',
    );
  }
  const deadline = performance.now() + patienceMilliseconds;
  for (const { pid } of working) {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    while (isAlive(pid) && performance.now() < deadline) await setTimeout(lookMilliseconds);
  }
}
