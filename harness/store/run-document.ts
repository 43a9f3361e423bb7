import { UserError } from '../errors.js';
import { type Run, RunSchema, schemaVersion } from '../measurement.js';
import { checkedDocument } from './checked-document.js';
import { contradictionIn } from './contradiction.js';
import { parseJson } from './parse-json.js';
import { upgrades } from './upgrade-run.js';

const remedy = 'Restore the file from a copy, or measure again with `make bench`.';

const isReadable = (version: unknown): version is number =>
  version === schemaVersion || (typeof version === 'number' && upgrades.has(version));

/** Step by step from the version that wrote the document. */
function toCurrentVersion(document: object, version: number): unknown {
  let current: Record<string, unknown> = { ...document };
  for (let at = version; at < schemaVersion; at += 1) {
    current = upgrades.get(at)?.(current) ?? current;
  }
  return current;
}

export const serializeRun = (run: Run): string => `${JSON.stringify(run, null, 2)}\n`;

/**
 * The run that a run.json holds; `path` is for the errors.
 * @throws UserError for text that is not JSON, an unknown schemaVersion, a field that does not fit.
 */
export const parseRun = (text: string, path: string): Run => {
  const document = parseJson(text, path, remedy);
  if (typeof document !== 'object' || document === null || !('schemaVersion' in document)) {
    throw new UserError(`${path}: not a run of memtrace: schemaVersion is missing`, remedy);
  }
  const version: unknown = document.schemaVersion;
  if (!isReadable(version)) {
    const readable = [...upgrades.keys(), schemaVersion].join(', ');
    throw new UserError(
      `${path}: schemaVersion ${JSON.stringify(version)} is not known; this memtrace reads ${readable}`,
      'Read it with the version of memtrace that wrote it, or a newer one.',
    );
  }
  const run = checkedDocument(RunSchema, toCurrentVersion(document, version), { path, remedy });
  const problem = contradictionIn(run);
  if (problem !== null) throw new UserError(`${path}: ${problem}`, remedy);
  return run;
};
