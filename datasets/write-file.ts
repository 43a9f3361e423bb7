import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';

import type { SizedLasFile } from './las-file.js';
import { lasFileChunks } from './las-writer.js';
import { explainSystemError } from './system-error.js';

/** Every file of the corpus carries it, so that pages which show modification times are equal everywhere. */
export const corpusModifiedAt = new Date('2020-11-20T12:00:00Z');

/** The process that a half-written file of this name belongs to, or null for any other name. */
export function ownerOfPartial(name: string): number | null {
  const match = /\.(\d+)\.partial$/u.exec(name);
  return match ? Number(match[1]) : null;
}

/** Writes the file's bytes and returns their sha256. */
async function writeChunks(handle: FileHandle, file: SizedLasFile): Promise<string> {
  const hash = createHash('sha256');
  for (const chunk of lasFileChunks(file)) {
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  return hash.digest('hex');
}

/**
 * Generates one file under `directory` and returns its sha256. It gets its name when it is whole, so that no file of
 * that name is ever half-written. `check` is given the sha256 before that; if it throws, nothing is left behind.
 */
export async function writeLasFile(
  directory: string,
  file: SizedLasFile,
  check: (sha256: string) => void,
): Promise<string> {
  const path = join(directory, file.name);
  const partialPath = `${path}.${process.pid}.partial`;
  try {
    const handle = await open(partialPath, 'w');
    let sha256: string;
    try {
      sha256 = await writeChunks(handle, file);
    } finally {
      await handle.close();
    }
    check(sha256);
    await utimes(partialPath, corpusModifiedAt, corpusModifiedAt);
    await rename(partialPath, path);
    return sha256;
  } catch (error) {
    await rm(partialPath, { force: true });
    throw explainSystemError(error, `${path} (${file.sizeBytes} bytes) cannot be written`);
  }
}
