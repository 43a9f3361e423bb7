import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { writeFailure } from '../../store/write-failure.js';

export interface OpenedLabels {
  /** Absolute; the file exists. */
  readonly path: string;
  /** Removes what nobody asked to keep. */
  readonly remove: () => void;
}

/** Where the watched program's labels come from: the user's own file, or one for this once. */
export const openLabels = (asked: string | undefined): OpenedLabels => {
  if (asked !== undefined) {
    const path = resolve(asked);
    try {
      writeFileSync(path, '', { flag: 'a' });
    } catch (error) {
      throw writeFailure(path, error, 'Nothing was started.');
    }
    return { path, remove: () => undefined };
  }
  const directory = mkdtempSync(join(tmpdir(), 'memtrace-labels-'));
  const path = join(directory, 'labels');
  writeFileSync(path, '');
  return {
    path,
    remove: () => {
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
