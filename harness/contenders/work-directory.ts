import { mkdir, rm } from 'node:fs/promises';

/** Does `action` with an empty directory at `path`, which is removed afterwards with all that is in it. */
export const inWorkDirectory = async <Result>(
  path: string,
  action: () => Promise<Result>,
): Promise<Result> => {
  const remove = (): Promise<void> => rm(path, { recursive: true, force: true });
  await remove();
  await mkdir(path, { recursive: true });
  try {
    return await action();
  } finally {
    await remove();
  }
};
