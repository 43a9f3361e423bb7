import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

import { UserError } from '../harness/errors.js';
import { projectPaths } from '../harness/project-paths.js';
import { sha256OfFile } from './digest.js';
import type { CorpusPlan } from './plan.js';
import { explainSystemError, systemErrorCode } from './system-error.js';
import { corpusModifiedAt, ownerOfPartial } from './write-file.js';

/** Where the generated corpus of a scale lives unless another place is named; git-ignored. */
export function corpusDirectory(scale: number): string {
  return join(projectPaths.corpus, `scale-${scale}`);
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

/**
 * Creates the directory if need be, and deletes what a killed process left half-written in it. Throws a UserError if
 * it holds LAS files that the plan does not have: the workload would convert them too.
 */
export async function prepareDirectory(directory: string, plan: CorpusPlan): Promise<void> {
  let names: string[];
  try {
    await mkdir(directory, { recursive: true });
    names = await readdir(directory);
  } catch (error) {
    throw explainSystemError(error, `The corpus directory ${directory} cannot be made`);
  }
  const planned = new Set(plan.files.map(({ name }) => name));
  for (const name of names) {
    const owner = ownerOfPartial(name);
    if (owner !== null && !isRunning(owner)) await rm(join(directory, name), { force: true });
    if (/\.las$/iu.test(name) && !planned.has(name)) {
      throw new UserError(
        `${join(directory, name)} is not part of the generated corpus, but would be measured with it.`,
        `Delete ${directory}, which is generated anew; pass a directory of your own files with --las.`,
      );
    }
  }
}

export type FileState =
  | { readonly kind: 'sound'; readonly sha256: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly reason: string };

/**
 * Compares a file on disk with what it must be, and sets its modification time right. Without a hash to compare it
 * with, a file counts as absent.
 */
export async function inspectFile(
  path: string,
  sizeBytes: number,
  sha256: string | undefined,
): Promise<FileState> {
  if (sha256 === undefined) return { kind: 'absent' };
  try {
    const status = await stat(path);
    if (status.size !== sizeBytes) {
      return { kind: 'damaged', reason: `it has ${status.size} bytes instead of ${sizeBytes}` };
    }
    const found = await sha256OfFile(path);
    if (found !== sha256) {
      return { kind: 'damaged', reason: `its sha256 is ${found} instead of ${sha256}` };
    }
    if (status.mtimeMs !== corpusModifiedAt.getTime()) {
      await utimes(path, corpusModifiedAt, corpusModifiedAt);
    }
    return { kind: 'sound', sha256 };
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return { kind: 'absent' };
    throw explainSystemError(error, `${path} cannot be checked`);
  }
}
