import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { fullDiskError } from './full-disk.js';

/**
 * Does `action` with an empty directory at `path`, which is removed afterwards with all that is in it.
 * @throws UserError where the disk has no room for it.
 */
export const inWorkDirectory = async <Result>(
  path: string,
  action: () => Promise<Result>,
): Promise<Result> => {
  const remove = (): Promise<void> => rm(path, { recursive: true, force: true });
  await remove();
  await makeDirectory(path);
  try {
    return await action();
  } finally {
    await remove();
  }
};

async function makeDirectory(path: string): Promise<void> {
  const parent = dirname(path);
  await mkdir(parent, { recursive: true });
  try {
    await mkdir(path);
  } catch (error) {
    throw (await fullDiskError(parent, String(error))) ?? error;
  }
}
