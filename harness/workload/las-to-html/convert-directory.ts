import { constants } from 'node:fs';
import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { attempt } from './attempt.js';
import { decodeText } from './decode-text.js';
import { renderPage } from './file-page.js';
import { findLasFiles } from './find-las-files.js';
import { describeForIndex, pagePath, renderIndex, type FileOutcome } from './index-page.js';
import { LasError } from './las-error.js';
import { parseLas } from './parse-las.js';

/** Told of every file as soon as it is done. */
export type ConversionLog = (file: FileOutcome) => void;

export type ConversionResult =
  | { readonly outcome: 'converted'; readonly files: readonly FileOutcome[] }
  /** Nothing could be done, for a reason that the user can mend. */
  | { readonly outcome: 'refused'; readonly problem: string; readonly remedy: string };

/**
 * Writes to `outDirectory`, which it creates, a page for every LAS file under `inDirectory` and an index.html.
 *
 * Files are converted one at a time, in the order of their paths. One that cannot be parsed, read or written is a
 * failed file of the result and of the index. The pages depend on the files alone: their relative paths, bytes and
 * modification times.
 */
export async function convertDirectory(
  inDirectory: string,
  outDirectory: string,
  log: ConversionLog,
): Promise<ConversionResult> {
  const paths = await attempt(() => findLasFiles(inDirectory));
  if (!paths.done) {
    return refuseIn(`cannot be read as a directory (${paths.code})`, inDirectory);
  }
  if (paths.value.length === 0) {
    return refuseIn('holds no .las file at any depth', inDirectory);
  }
  const opened = await attempt(() => openOut(outDirectory));
  if (!opened.done) {
    return refuseOut(opened.code, outDirectory);
  }

  const files: FileOutcome[] = [];
  for (const path of paths.value) {
    const file = await convertFile(path, inDirectory, outDirectory);
    files.push(file);
    log(file);
  }
  const index = renderIndex(files);
  const written = await attempt(() => writeFile(join(outDirectory, 'index.html'), index));
  return written.done ? { outcome: 'converted', files } : refuseOut(written.code, outDirectory);
}

function refuseIn(why: string, inDirectory: string): ConversionResult {
  const remedy = 'Give a directory that holds .las files.';
  return { outcome: 'refused', problem: `IN, ${inDirectory}, ${why}`, remedy };
}

function refuseOut(code: string, outDirectory: string): ConversionResult {
  const problem = `OUT, ${outDirectory}, cannot be written as a directory (${code})`;
  return { outcome: 'refused', problem, remedy: 'Give a directory that you may write to.' };
}

async function openOut(outDirectory: string): Promise<void> {
  await mkdir(outDirectory, { recursive: true });
  await access(outDirectory, constants.W_OK);
}

async function convertFile(
  path: string,
  inDirectory: string,
  outDirectory: string,
): Promise<FileOutcome> {
  const source = await attempt(() => readSource(join(inDirectory, path)));
  if (!source.done) {
    const problem = `${path}: cannot be read (${source.code})`;
    return { outcome: 'failed', path, sizeBytes: 0, problem };
  }
  const { bytes, modifiedAt } = source.value;
  const sizeBytes = bytes.length;
  try {
    const las = parseLas(decodeText(bytes), path);
    const page = renderPage(las, { path, sizeBytes, modifiedAt });
    const written = await attempt(() => writePage(join(outDirectory, pagePath(path)), page));
    if (!written.done) {
      const problem = `${path}: its page cannot be written (${written.code})`;
      return { outcome: 'failed', path, sizeBytes, problem };
    }
    // A part of a string keeps the whole alive in V8, here the text of the file; a clone holds copies.
    return structuredClone(describeForIndex(las, path, sizeBytes));
  } catch (error) {
    if (error instanceof LasError) {
      return { outcome: 'failed', path, sizeBytes, problem: error.report };
    }
    throw error;
  }
}

async function readSource(file: string): Promise<{ bytes: Buffer; modifiedAt: Date }> {
  const bytes = await readFile(file);
  const { mtime } = await stat(file);
  return { bytes, modifiedAt: mtime };
}

async function writePage(file: string, page: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, page);
}
