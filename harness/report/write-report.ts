import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import type { Run } from '../measurement.js';
import { writeFileAtomically } from '../store/atomic-write.js';
import type { PublishedNote } from '../store/published-note.js';
import { writeFailure } from '../store/write-failure.js';
import { type Beside, type RenderedFile, renderReport } from './render-report.js';

export interface WrittenReport {
  /** Absolute. */
  readonly directory: string;
  /** Paths of the files, the page first. */
  readonly files: readonly string[];
}

/**
 * Writes the report of a run beside the note's figures to a directory, replacing the files of the same names there.
 * The same run gives the same bytes.
 * @throws UserError where a file cannot be written.
 */
export const writeReport = async (
  run: Run,
  published: PublishedNote,
  directory: string,
  beside?: Beside,
): Promise<WrittenReport> => {
  // Before the pictures are drawn, so that a directory that cannot be written is told of at once.
  makeDirectory(directory);
  const files = writeFiles(directory, await renderReport(run, published, beside));
  return { directory: resolve(directory), files };
};

/** Writes each file below `directory`; returns their paths. @throws UserError where one cannot be written. */
export const writeFiles = (directory: string, files: readonly RenderedFile[]): readonly string[] =>
  files.map(({ path: relative, content }) => {
    const path = join(directory, relative);
    makeDirectory(dirname(path));
    write(path, () => {
      writeFileAtomically(path, content);
    });
    return path;
  });

const makeDirectory = (directory: string): void => {
  write(directory, () => {
    mkdirSync(directory, { recursive: true });
  });
};

function write(path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw writeFailure(path, error, 'The run itself is stored; only its report is missing.');
  }
}
