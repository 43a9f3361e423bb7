import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `use` with an empty directory that is gone afterwards. */
export const withDirectory = async (
  use: (directory: string) => void | Promise<void>,
): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), 'memtrace-test-'));
  try {
    await use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
};
