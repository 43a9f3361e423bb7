import { UserError } from '../errors.js';
import { type Run, RunSchema, schemaVersion } from '../measurement.js';
import { checkedDocument } from './checked-document.js';
import { parseJson } from './parse-json.js';

const remedy = 'Restore the file from a copy, or measure again with `make bench`.';

/** From a stored document of one version to the current shape, before it is validated. */
type Upgrade = (document: object) => unknown;

/** Every version that was ever written. Upgrades add up: each leads to the current shape. */
const upgrades: ReadonlyMap<unknown, Upgrade> = new Map([[schemaVersion, (document) => document]]);

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
  const upgrade = upgrades.get(document.schemaVersion);
  if (upgrade === undefined) {
    throw new UserError(
      `${path}: schemaVersion ${JSON.stringify(document.schemaVersion)} is not known; this memtrace reads ${[...upgrades.keys()].join(', ')}`,
      'Read it with the version of memtrace that wrote it, or a newer one.',
    );
  }
  return checkedDocument(RunSchema, upgrade(document), { path, remedy });
};
