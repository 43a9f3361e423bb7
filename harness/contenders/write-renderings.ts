import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { writeFileAtomically } from '../store/atomic-write.js';
import { runDirectory } from '../store/run-directory.js';
import { writeFailure } from '../store/write-failure.js';

/** Contents by file name. */
export type Renderings = Readonly<Record<string, string>>;

/**
 * Writes the files of a report to `<reportsDirectory>/<run-id>/`, each replaced whole; gives that directory, absolute.
 * @throws UserError where a file cannot be written.
 */
export const writeRenderings = (
  reportsDirectory: string,
  runId: string,
  renderings: Renderings,
): string => {
  const directory = resolve(runDirectory(reportsDirectory, runId));
  let path = directory;
  try {
    mkdirSync(directory, { recursive: true });
    for (const [name, content] of Object.entries(renderings)) {
      path = join(directory, name);
      writeFileAtomically(path, content);
    }
  } catch (error) {
    throw writeFailure(path, error, 'The run itself is stored; only its report is missing.');
  }
  return directory;
};
