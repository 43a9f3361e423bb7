import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import type { BundledFile } from './bundle.js';

/** Logs are large and can be made again from nothing that is stored; what is under way is nobody's result. */
const leftAtHome: readonly string[] = ['logs', 'work'];

/** Documents, records and timelines; CSV is written anew from them. */
const travels = (name: string): boolean => /^[^.].*\.(json|jsonl)$/.test(name);

/** What belongs to a stored run and is worth taking to another machine, below its directory. */
export function runFiles(directory: string): readonly BundledFile[] {
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
