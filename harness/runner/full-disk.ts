import { statfs } from 'node:fs/promises';

import { UserError } from '../errors.js';

/** A write that failed for want of space leaves less than this. */
const fullBelowBytes = 1_000_000;

const saysFull = /ENOSPC|no space left/i;

/**
 * After a failure, of which `complaint` is all that was said: the error to stop the run with where the disk that holds
 * `directory` is full, else null. Later repetitions would fail in the same way, or, worse, succeed in some
 * configurations only.
 */
export async function fullDiskError(
  directory: string,
  complaint: string,
): Promise<UserError | null> {
  const { bavail, bsize } = await statfs(directory);
  const freeBytes = bavail * bsize;
  if (freeBytes >= fullBelowBytes && !saysFull.test(complaint)) {
    return null;
  }
  return new UserError(
    `${directory}: the disk is full (${freeBytes} bytes free), so the run was ended; what it measured so far is stored`,
    'Free some space, or give a directory on a larger disk with --results DIR, and run again.',
  );
}
