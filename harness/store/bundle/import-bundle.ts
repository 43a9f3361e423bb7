import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { UserError } from '../../errors.js';
import type { Run } from '../../measurement.js';
import { writeFileAtomically } from '../atomic-write.js';
import { measurementsCsv } from '../measurements-csv.js';
import { isRunId, runDirectory } from '../run-directory.js';
import { parseRun } from '../run-document.js';
import { writeFailure } from '../write-failure.js';
import { type Bundle, type BundledFile } from './bundle.js';

export interface ImportOptions {
  readonly resultsDirectory: string;
  /** Of the bundle, for the errors. */
  readonly name: string;
  /** Throws a UserError where what lies beside the run in a directory does not fit its schema. */
  readonly checkBeside: (run: Run, directory: string) => void;
}

export interface ImportedRun {
  readonly run: Run;
  /** Absolute or as `resultsDirectory` is. */
  readonly directory: string;
  /** Files that were not there before. */
  readonly addedCount: number;
}

const remedy = 'Ask for the bundle to be exported anew.';

/** `~` is in no run's id, so nobody takes it for one. */
const stagingName = 'importing~';

function runIn({ runId, files }: Bundle, name: string): Run {
  const document = files.find(({ path }) => path === 'run.json');
  if (document === undefined) throw new UserError(`${name}: there is no run.json in it`, remedy);
  const run = parseRun(document.text, `${name}: run.json`);
  if (run.runId !== runId || !isRunId(runId)) {
    const ids = `${JSON.stringify(runId)} and ${JSON.stringify(run.runId)}`;
    throw new UserError(`${name}: its run has two ids, or one that is none: ${ids}`, remedy);
  }
  return run;
}

const isHere = (directory: string, { path, text }: BundledFile): boolean => {
  const place = join(directory, path);
  return existsSync(place) && readFileSync(place, 'utf8') === text;
};

/** `missing` are files that are not in the directory as they are. */
function refuseToReplace(directory: string, missing: readonly BundledFile[], runId: string): void {
  const other = missing.find(({ path }) => existsSync(join(directory, path)));
  if (other === undefined) return;
  throw new UserError(
    `${join(directory, other.path)} is there already and says something else than the bundle's, so nothing was imported`,
    `Move ${runId} elsewhere, or name another directory with --results.`,
  );
}

function writeAll(directory: string, files: readonly BundledFile[]): void {
  for (const { path, text } of files) {
    const place = join(directory, path);
    try {
      mkdirSync(dirname(place), { recursive: true });
      writeFileAtomically(place, text);
    } catch (error) {
      throw writeFailure(place, error, 'The bundle was not imported.');
    }
  }
}

/** Checks what lies in the place where a run is put together, so that nothing bad is ever among the runs. */
function checkStaged(run: Run, staging: string, options: ImportOptions): void {
  try {
    options.checkBeside(run, staging);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const message = error.message.replaceAll(`${staging}/`, `${options.name}: `);
    throw new UserError(message, remedy, { cause: error });
  }
}

/**
 * Stores what a bundle holds. What is there already and the same is left alone; a new run appears whole or not at all.
 * @throws UserError for a run or a record that does not fit its schema, and where another run of this id is there.
 */
export function importBundle(bundle: Bundle, options: ImportOptions): ImportedRun {
  const run = runIn(bundle, options.name);
  const directory = runDirectory(options.resultsDirectory, run.runId);
  const csv = { path: 'measurements.csv', text: measurementsCsv(run.measurements) };
  const files = [...bundle.files, csv];
  const missing = files.filter((file) => !isHere(directory, file));
  // It is made anew from the run, and may be replaced.
  refuseToReplace(
    directory,
    missing.filter((file) => file !== csv),
    run.runId,
  );
  // Absolute, as the paths in the errors of what is checked there are.
  const staging = resolve(options.resultsDirectory, stagingName);
  try {
    rmSync(staging, { recursive: true, force: true });
    writeAll(staging, files);
    checkStaged(run, staging, options);
    if (existsSync(directory)) writeAll(directory, missing);
    else renameSync(staging, directory);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return { run, directory, addedCount: missing.length };
}
