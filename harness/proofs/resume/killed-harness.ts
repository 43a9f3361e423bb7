import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import { execa } from 'execa';

import { projectPaths } from '../../project-paths.js';

const cli = join(projectPaths.root, 'dist/harness/cli/main.js');

const lookMilliseconds = 2;

export interface EndedHarness {
  /** Null where it was killed. */
  readonly exitCode: number | null;
  /** From when the run was on the disk to its end. */
  readonly seconds: number;
  readonly stderr: string;
}

/**
 * Starts the real command line; once `isStored`, waits for so many seconds and kills it, alone and with SIGKILL, as a
 * kernel short of memory would. Infinity lets it end by itself.
 */
export async function harnessKilledAfter(
  seconds: number,
  parameters: readonly string[],
  isStored: () => boolean,
): Promise<EndedHarness> {
  const harness = execa(process.execPath, [cli, ...parameters], {
    reject: false,
    stdin: 'ignore',
    stdout: 'ignore',
  });
  const over = { yes: false };
  void harness.then(() => {
    over.yes = true;
  });
  while (!isStored() && !over.yes) await setTimeout(lookMilliseconds);
  const since = performance.now();
  if (Number.isFinite(seconds)) {
    await Promise.race([setTimeout(seconds * 1000), harness]);
    harness.kill('SIGKILL');
  }
  const { exitCode = null, stderr } = await harness;
  return { exitCode, seconds: (performance.now() - since) / 1000, stderr };
}
