import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { lasFileChunks } from './las-writer.js';
import type { CorpusPlan } from './plan.js';

/** What a file of the corpus is known by. */
export interface FileDigest {
  /** Path relative to the corpus directory, with `/` between names. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Sha256 of a file on disk, in lower-case hex. Rejects with the system's error. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Sha256 over every file's relative path and bytes: the hash of the lines `<sha256>  <path>\n`, sorted by the bytes of
 * the path. From a shell, inside the directory:
 * `find * -iname '*.las' | LC_ALL=C sort | tr '\n' '\0' | xargs -0 sha256sum | sha256sum`.
 */
export function corpusSha256(files: readonly FileDigest[]): string {
  const hash = createHash('sha256');
  const sorted = files.toSorted((left, right) =>
    Buffer.compare(Buffer.from(left.name), Buffer.from(right.name)),
  );
  for (const { name, sha256 } of sorted) hash.update(`${sha256}  ${name}\n`);
  return hash.digest('hex');
}

/** Generates a planned corpus without keeping it. */
export function digestPlan(plan: CorpusPlan): FileDigest[] {
  return plan.files.map((file) => {
    const hash = createHash('sha256');
    for (const chunk of lasFileChunks(file)) hash.update(chunk);
    return { name: file.name, sizeBytes: file.sizeBytes, sha256: hash.digest('hex') };
  });
}
