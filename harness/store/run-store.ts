import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { UserError } from '../errors.js';
import type { Run } from '../measurement.js';
import { type WriteFile, writeFileAtomically } from './atomic-write.js';
import { measurementsCsv } from './measurements-csv.js';
import { isRunId, runDirectory } from './run-directory.js';
import { parseRun, serializeRun } from './run-document.js';
import { writeFailure } from './write-failure.js';

/** The runs below one directory: the only reader and writer of `results/`. */
export interface RunStore {
  /**
   * Stores a run as it stands, `<run-id>/run.json` and `<run-id>/measurements.csv`, each replaced whole.
   * @throws UserError where that fails; what was stored before stays readable.
   */
  readonly save: (run: Run) => void;
  /**
   * A run by its id, by its directory or by the path of its run.json.
   * @throws UserError for a run that is not there or a file that is not a run.
   */
  readonly read: (runIdOrPath: string) => Run;
  /**
   * The file that `read` reads; what was measured beside the run lies in its directory.
   * @throws UserError for a run that is not there.
   */
  readonly pathOf: (runIdOrPath: string) => string;
  /** Ids of the stored runs, in ascending order, which is that of their start. */
  readonly list: () => readonly string[];
}

const runFile = 'run.json';

/** `writeFile` is for tests of failing disks. The directory is made when the first run is saved. */
export const openRunStore = (
  resultsDirectory: string,
  writeFile: WriteFile = writeFileAtomically,
): RunStore => ({
  save: (run) => {
    save(run, runDirectory(resultsDirectory, run.runId), writeFile);
  },
  read: (runIdOrPath) => {
    const path = findRun(resultsDirectory, runIdOrPath);
    return parseRun(readRunFile(path), path);
  },
  pathOf: (runIdOrPath) => findRun(resultsDirectory, runIdOrPath),
  list: () => listRuns(resultsDirectory),
});

function save(run: Run, directory: string, writeFile: WriteFile): void {
  const document = join(directory, runFile);
  const csv = join(directory, 'measurements.csv');
  const attempt = (path: string, write: () => void): void => {
    try {
      write();
    } catch (error) {
      const kept = existsSync(document)
        ? `All that was stored before is intact in ${document}.`
        : 'Nothing was stored for this run yet.';
      throw writeFailure(path, error, kept);
    }
  };
  attempt(directory, () => {
    mkdirSync(directory, { recursive: true });
  });
  // run.json first: the CSV is derived from it, so it is the one to have where the disk takes only one.
  attempt(document, () => {
    writeFile(document, serializeRun(run));
  });
  attempt(csv, () => {
    writeFile(csv, measurementsCsv(run.measurements));
  });
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** Ids come first: a run of the store is meant even where the working directory holds something of that name. */
function findRun(resultsDirectory: string, runIdOrPath: string): string {
  const candidates = [
    ...(isRunId(runIdOrPath) ? [join(resultsDirectory, runIdOrPath, runFile)] : []),
    resolve(runIdOrPath, runFile),
    resolve(runIdOrPath),
  ];
  const found = candidates.find(isFile);
  if (found !== undefined) return found;
  const known = listRuns(resultsDirectory);
  throw new UserError(
    `no run ${JSON.stringify(runIdOrPath)}: neither an id in ${resultsDirectory} nor the path of a ${runFile}`,
    known.length === 0
      ? 'Measure one first with `make bench`.'
      : `Name a stored run, such as ${known.slice(-3).join(', ')}.`,
  );
}

function readRunFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`${path} could not be read: ${why}`, 'Make the file readable.', {
      cause: error,
    });
  }
}

function listRuns(resultsDirectory: string): readonly string[] {
  if (!existsSync(resultsDirectory)) return [];
  return readdirSync(resultsDirectory)
    .filter((name) => isRunId(name) && isFile(join(resultsDirectory, name, runFile)))
    .sort();
}
