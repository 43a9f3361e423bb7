import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

import { UserError } from '../harness/errors.js';
import type { Corpus } from '../harness/measurement.js';
import { corpusSha256, type FileDigest, sha256OfFile } from './digest.js';
import { systemErrorCode } from './system-error.js';

const remedy = 'Give a directory that holds files named *.las.';

async function readDirectory(directory: string): Promise<string[]> {
  try {
    return await readdir(directory, { recursive: true });
  } catch (cause) {
    const code = systemErrorCode(cause);
    const reason =
      code === 'ENOENT'
        ? 'does not exist'
        : code === 'ENOTDIR'
          ? 'is not a directory'
          : `cannot be read (${code})`;
    throw new UserError(`The LAS directory ${directory} ${reason}.`, remedy, { cause });
  }
}

async function digestFile(directory: string, path: string): Promise<FileDigest | null> {
  try {
    const onDisk = join(directory, path);
    const status = await stat(onDisk);
    if (!status.isFile()) return null;
    const name = path.replaceAll('\\', '/');
    return { name, sizeBytes: status.size, sha256: await sha256OfFile(onDisk) };
  } catch (cause) {
    throw new UserError(
      `The LAS file ${join(directory, path)} cannot be read.`,
      'Make it readable, or take it out of the directory.',
      { cause },
    );
  }
}

/**
 * Describes a user's own directory of LAS files: every file under it, at any depth, whose name ends in `.las` in
 * capitals or not. `sha256` is that of `corpusSha256`.
 *
 * Throws a UserError if the directory does not exist, cannot be read, or holds no LAS file.
 */
export async function describeCorpus(directory: string): Promise<Corpus> {
  const paths = (await readDirectory(directory)).filter((path) => /\.las$/iu.test(path));
  const files: FileDigest[] = [];
  for (const path of paths) {
    const digest = await digestFile(directory, path);
    if (digest !== null) files.push(digest);
  }
  if (files.length === 0) {
    throw new UserError(`The LAS directory ${directory} holds no file named *.las.`, remedy);
  }
  return {
    name: basename(resolve(directory)),
    scale: null,
    fileCount: files.length,
    totalBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    sha256: corpusSha256(files),
  };
}
