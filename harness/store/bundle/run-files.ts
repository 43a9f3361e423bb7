import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

import type { BundledFile } from './bundle.js';

const runFile = 'run.json';

/**
 * What travels: documents and records, and the timelines. Logs are large, CSV is written anew from the documents, and
 * any other directory is work under way, with what it knows of this machine.
 */
const places: readonly { readonly below: string; readonly names: RegExp }[] = [
  { below: '', names: /^[^.].*\.json$/ },
  { below: 'timelines', names: /^[^.].*\.jsonl$/ },
];

/** What belongs to a stored run and is worth taking to another machine; `runPath` is that of its document. */
export function runFiles(runPath: string): readonly BundledFile[] {
  // Under another name it is a copy on its own: what lies around it is not the run's.
  if (basename(runPath) !== runFile) {
    return [{ path: runFile, text: readFileSync(runPath, 'utf8') }];
  }
  const directory = dirname(runPath);
  const paths = places.flatMap(({ below, names }) => {
    const place = join(directory, below);
    if (!existsSync(place)) return [];
    return readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isFile() && names.test(entry.name))
      .map(({ name }) => join(place, name));
  });
  return paths.map((path) => ({
    path: relative(directory, path).split(sep).join('/'),
    text: readFileSync(path, 'utf8'),
  }));
}
