/** One portable file for a stored run and all that was measured beside it: JSON under gzip. Pure. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

import { type Static, Type } from 'typebox';

import { UserError } from '../../errors.js';
import { Sha256, VisiblePath } from '../../measurement.js';
import { checkedDocument } from '../checked-document.js';
import { parseJson } from '../parse-json.js';

/** Raised when an older memtrace could no longer read what is written. */
export const bundleVersion = 1;

const format = 'memtrace-bundle';

const BundleSchema = Type.Object({
  format: Type.Literal(format),
  bundleVersion: Type.Literal(bundleVersion),
  runId: Type.String(),
  /** Over every file's path and digest. */
  sha256: Sha256,
  files: Type.Array(Type.Object({ path: VisiblePath, sha256: Sha256, text: Type.String() }), {
    minItems: 1,
  }),
});

/** Every file of a run is text. */
export interface BundledFile {
  /** Below the run's directory, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Bundle {
  readonly runId: string;
  /** In the order of their paths, each path once. */
  readonly files: readonly BundledFile[];
}

const remedy = 'Give a file that memtrace export wrote, whole.';

/** Beyond what a run of ten thousand rounds and its timelines take; a gzip of nothing but zeros could fill any memory. */
const largestBytes = 2 ** 29;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const digestOfAll = (files: readonly { readonly path: string; readonly sha256: string }[]) =>
  digestOf(files.map(({ path, sha256 }) => `${path}\0${sha256}\n`).join(''));

const byPath = (a: BundledFile, b: BundledFile): number => (a.path < b.path ? -1 : 1);

/** The same files give the same bytes. */
export function packBundle({ runId, files }: Bundle): Buffer {
  const digested = [...files]
    .sort(byPath)
    .map(({ path, text }) => ({ path, sha256: digestOf(text), text }));
  const document: Static<typeof BundleSchema> = {
    format,
    bundleVersion,
    runId,
    sha256: digestOfAll(digested),
    files: digested,
  };
  return gzipSync(JSON.stringify(document), { level: 9 });
}

function textOf(bytes: Buffer, name: string): string {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestBytes }).toString('utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const why =
      code === 'Z_BUF_ERROR'
        ? 'it was cut short'
        : code === 'ERR_BUFFER_TOO_LARGE'
          ? `it would unpack to more than ${largestBytes} bytes`
          : 'it is not one';
    throw new UserError(`${name} cannot be read as a bundle: ${why}`, remedy, { cause });
  }
}

/**
 * What a bundle holds; `name` is for the errors. Its files are whole; what they say is not judged here.
 * @throws UserError for bytes that are no bundle, are cut short or changed, or were written by a newer version.
 */
export function unpackBundle(bytes: Buffer, name: string): Bundle {
  const document = parseJson(textOf(bytes, name), name, remedy);
  if (typeof document !== 'object' || document === null || !('format' in document)) {
    throw new UserError(`${name} cannot be read as a bundle: it has no format`, remedy);
  }
  if ('bundleVersion' in document && Number(document.bundleVersion) > bundleVersion) {
    throw new UserError(
      `${name} is a bundle of version ${Number(document.bundleVersion)}; this memtrace reads up to ${bundleVersion}`,
      'Read it with the version of memtrace that wrote it, or a newer one.',
    );
  }
  const { runId, files, sha256 } = checkedDocument(BundleSchema, document, { path: name, remedy });
  const paths = new Set<string>();
  for (const file of files) {
    if (digestOf(file.text) !== file.sha256) {
      throw new UserError(`${name}: ${file.path} is not what was exported (SHA-256)`, remedy);
    }
    if (paths.has(file.path)) {
      throw new UserError(`${name}: ${file.path} stands in it twice`, remedy);
    }
    paths.add(file.path);
  }
  if (digestOfAll(files) !== sha256) {
    throw new UserError(`${name}: its files are not those that were exported (SHA-256)`, remedy);
  }
  return { runId, files: files.map(({ path, text }) => ({ path, text })) };
}
