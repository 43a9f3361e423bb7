import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Replaces the whole file at `path` with `content`, or throws and leaves the file as it was. */
export type WriteFile = (path: string, content: string | Uint8Array) => void;

/**
 * Whatever ends the process or the machine in the middle, a reader finds the old content or the new: the content is
 * on the disk before the rename, and a rename within a directory is atomic (POSIX rename). The temporary name is
 * fixed, so what a killed process leaves behind is overwritten by the next write and does not pile up.
 */
export const writeFileAtomically: WriteFile = (path, content) => {
  const partial = join(dirname(path), `.${basename(path)}.partial`);
  try {
    writeDurably(partial, content);
    renameSync(partial, path);
  } catch (error) {
    discard(partial);
    throw error;
  }
  makeRenameDurable(dirname(path));
};

function writeDurably(path: string, content: string | Uint8Array): void {
  const descriptor = openSync(path, 'w');
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The write's own error is the one to tell; the next write overwrites what stays here.
  }
}

function makeRenameDurable(directory: string): void {
  // Windows can neither open a directory nor needs to: its rename is journalled with the file.
  if (process.platform === 'win32') return;
  const descriptor = openSync(directory, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
