/** Reading and writing the records of this room below `results/`, with the store's own means. */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Static, TSchema } from 'typebox';

import { UserError } from '../errors.js';
import { writeFileAtomically } from '../store/atomic-write.js';
import { checkedDocument } from '../store/checked-document.js';
import { parseJson } from '../store/parse-json.js';
import { isRunId, runDirectory } from '../store/run-directory.js';
import { writeFailure } from '../store/write-failure.js';

/** One kind of record: `<run-id>/<name>`. */
export interface RecordFile<Schema extends TSchema = TSchema> {
  readonly name: string;
  readonly schema: Schema;
  /** The command that makes such records, for remedies. */
  readonly measuredBy: string;
}

/** Absolute path of a run's record. */
export const recordPath = (
  resultsDirectory: string,
  runId: string,
  { name }: Pick<RecordFile, 'name'>,
): string => resolve(runDirectory(resultsDirectory, runId), name);

/** Replaces the record whole. @throws UserError where that fails; what was stored before stays readable. */
export const saveRecord = (path: string, record: object): void => {
  try {
    mkdirSync(resolve(path, '..'), { recursive: true });
    writeFileAtomically(path, `${JSON.stringify(record, null, 2)}\n`);
  } catch (error) {
    const kept = existsSync(path)
      ? `All that was stored before is intact in ${path}.`
      : 'Nothing was stored for this run yet.';
    throw writeFailure(path, error, kept);
  }
};

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

const findRecord = (
  resultsDirectory: string,
  runIdOrPath: string,
  { name, measuredBy }: RecordFile,
): string => {
  const candidates = [
    ...(isRunId(runIdOrPath) ? [join(resultsDirectory, runIdOrPath, name)] : []),
    resolve(runIdOrPath, name),
    resolve(runIdOrPath),
  ];
  const found = candidates.find(isFile);
  if (found !== undefined) return found;
  throw new UserError(
    `no run ${JSON.stringify(runIdOrPath)}: neither an id in ${resultsDirectory} with a ${name} nor the path of one`,
    `Name a run that ${measuredBy} stored, or measure one with ${measuredBy}.`,
  );
};

/**
 * The record of a run, by the run's id, its directory or the path of the file.
 * @throws UserError for a record that is not there, is not JSON or does not fit its schema.
 */
export const readRecord = <Schema extends TSchema>(
  file: RecordFile<Schema>,
  resultsDirectory: string,
  runIdOrPath: string,
): Static<Schema> => {
  const path = findRecord(resultsDirectory, runIdOrPath, file);
  const remedy = `Restore the file from a copy, or measure again with ${file.measuredBy}.`;
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`${path} could not be read: ${why}`, 'Make the file readable.', {
      cause: error,
    });
  }
  return checkedDocument(file.schema, parseJson(text, path, remedy), { path, remedy });
};

/**
 * The record of a kind that lies in a run's directory, or null.
 * @throws UserError for one that cannot be read or does not fit its schema.
 */
export const recordIn = <RecordOf>(
  runDirectory: string,
  {
    file,
    read,
  }: {
    readonly file: Pick<RecordFile, 'name'>;
    readonly read: (resultsDirectory: string, path: string) => RecordOf;
  },
): RecordOf | null => {
  const path = resolve(runDirectory, file.name);
  return existsSync(path) ? read(runDirectory, path) : null;
};
