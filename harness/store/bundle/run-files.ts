import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

import type { BundledFile } from './bundle.js';

const runFile = 'run.json';

/** Logs are large and can be made again from nothing that is stored; what is under way is nobody's result. */
const leftAtHome: readonly string[] = ['logs', 'work'];

/** Documents, records and timelines; CSV is written anew from them. */
const travels = (name: string): boolean => /^[^.].*\.(json|jsonl)$/.test(name);

/** What belongs to a stored run and is worth taking to another machine; `runPath` is that of its document. */
export function runFiles(runPath: string): readonly BundledFile[] {
  // Under another name it is a copy on its own: what lies around it is not the run's.
  if (basename(runPath) !== runFile) {
    return [{ path: runFile, text: readFileSync(runPath, 'utf8') }];
  }
  const directory = dirname(runPath);
  const filesBelow = (at: string): string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        return at === directory && leftAtHome.includes(entry.name) ? [] : filesBelow(path);
      }
      return entry.isFile() && travels(entry.name) ? [path] : [];
    });
  return filesBelow(directory).map((path) => ({
    path: relative(directory, path).split(sep).join('/'),
    text: readFileSync(path, 'utf8'),
  }));
}
