import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface OutputHash {
  /** Lower-case hex. */
  readonly sha256: string;
  /** Why it is not the whole output of the workload, or null. */
  readonly problem: string | null;
}

/** The page that the workload writes last: without it the output is not whole. */
const lastFile = 'index.html';

/**
 * Hash of every file below `directory`, which may be missing: for each, in the order of their paths, the path, a NUL,
 * the size in decimal, a NUL, and the bytes. Sizes keep two different sets of files from giving one stream of bytes.
 */
export async function hashOutput(directory: string): Promise<OutputHash> {
  const paths = await filesBelow(directory);
  const hash = createHash('sha256');
  for (const path of paths) {
    const bytes = await readFile(join(directory, path));
    hash.update(`${path}\0${bytes.length}\0`);
    hash.update(bytes);
  }
  const problem = paths.includes(lastFile) ? null : `the workload did not write ${lastFile}`;
  return { sha256: hash.digest('hex'), problem };
}

/** Relative to the directory, with `/` on every platform, in order. */
async function filesBelow(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(directory, join(parentPath, name)))
      .map((path) => path.split(sep).join('/'))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
