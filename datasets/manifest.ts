import { readFile } from 'node:fs/promises';

import { Type, type Static, type TSchema } from 'typebox';
import { Value } from 'typebox/value';

import { UserError } from '../harness/errors.js';
import { corpusSha256, type FileDigest } from './digest.js';
import type { CorpusPlan } from './plan.js';
import { systemErrorCode } from './system-error.js';

const FileDigestSchema = Type.Object({
  name: Type.String({ minLength: 1 }),
  sizeBytes: Type.Integer({ minimum: 1 }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});

const ManifestSchema = Type.Object({
  formatVersion: Type.Integer({ minimum: 1 }),
  seed: Type.Integer({ minimum: 0 }),
  corpora: Type.Array(
    Type.Object({
      scale: Type.Number({ exclusiveMinimum: 0 }),
      files: Type.Array(FileDigestSchema),
    }),
  ),
});

/** What the corpus must be, for the scales that are committed: `datasets/manifest.json`. */
export type Manifest = Static<typeof ManifestSchema>;

const RecordSchema = Type.Object({
  /** Of the manifest that the generator had: another manifest means another generator. */
  manifestSha256: Type.String(),
  files: Type.Array(FileDigestSchema),
});

/** What was generated at a scale that the manifest does not list: `.manifest.json` beside the files. */
export type GenerationRecord = Static<typeof RecordSchema>;

/** Hash over the manifest's contents, whatever its line endings and spacing. */
export function manifestSha256({ formatVersion, seed, corpora }: Manifest): string {
  const everyFile = corpora.flatMap(({ scale, files }) =>
    files.map((file) => ({ ...file, name: `${formatVersion}/${seed}/${scale}/${file.name}` })),
  );
  return corpusSha256(everyFile);
}

function parseJson(text: string, path: string, remedy: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${path} is not JSON: ${reason}.`, remedy, { cause });
  }
}

function validate<Schema extends TSchema>(
  schema: Schema,
  value: unknown,
  path: string,
  remedy: string,
): Static<Schema> {
  if (Value.Check(schema, value)) return value;
  const [error] = Value.Errors(schema, value);
  const field = error === undefined || error.instancePath === '' ? '/' : error.instancePath;
  const culprit = Value.Pointer.Get(value, error?.instancePath ?? '');
  const found = culprit === undefined ? 'nothing' : JSON.stringify(culprit).slice(0, 80);
  throw new UserError(
    `${path} has the wrong shape at ${field}: ${error?.message ?? 'unknown'}, found ${found}.`,
    remedy,
  );
}

/** Reads and checks the committed manifest. Throws a UserError if it is missing, not JSON, or of the wrong shape. */
export async function readManifest(path: string): Promise<Manifest> {
  const remedy = `Restore it with: git checkout -- ${path}`;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const code = systemErrorCode(cause);
    throw new UserError(`The corpus manifest ${path} cannot be read (${code}).`, remedy, { cause });
  }
  return validate(ManifestSchema, parseJson(text, path, remedy), path, remedy);
}

/** Checks the text of a generation record. Throws a UserError if it is not JSON or of the wrong shape. */
export function parseRecord(text: string, path: string): GenerationRecord {
  const remedy = 'Delete it; it is written anew with the files beside it.';
  return validate(RecordSchema, parseJson(text, path, remedy), path, remedy);
}

const updateRemedy =
  'Update memtrace as a whole; if you changed the generator, run: node dist/datasets/write-manifest.js';

/**
 * The committed files of a plan's scale, or null if the manifest does not list that scale. Throws a UserError if the
 * manifest is not of the plan's generator.
 */
export function committedFiles(
  manifest: Manifest,
  plan: CorpusPlan,
  path: string,
): readonly FileDigest[] | null {
  if (manifest.formatVersion !== plan.formatVersion || manifest.seed !== plan.seed) {
    throw new UserError(
      `${path} is for format version ${manifest.formatVersion} and seed ${manifest.seed}, ` +
        `but the generator has ${plan.formatVersion} and ${plan.seed}.`,
      updateRemedy,
    );
  }
  const corpus = manifest.corpora.find(({ scale }) => scale === plan.scale);
  if (corpus === undefined) return null;
  const listed = new Map(corpus.files.map(({ name, sizeBytes }) => [name, sizeBytes]));
  for (const { name, sizeBytes } of plan.files) {
    if (listed.get(name) !== sizeBytes) {
      const found = listed.has(name) ? `gives it ${listed.get(name) ?? 0}` : 'does not list it';
      throw new UserError(
        `${name} is planned with ${sizeBytes} bytes at scale ${plan.scale}, but ${path} ${found}.`,
        updateRemedy,
      );
    }
  }
  return corpus.files;
}
