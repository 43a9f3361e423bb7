import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import type { Run } from '../measurement.js';
import { type PublishedNote, publishedNoteKind, readPublishedNote } from './published-note.js';
import type { RunStore } from './run-store.js';

/** What overheads can be taken from. */
export type Comparable =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'published'; readonly note: PublishedNote };

/**
 * A stored run by its id or path, or the note by the path of its figures, or by that file's name in `reference` without
 * the extension.
 * @throws UserError for what is neither.
 */
export function readComparable(
  name: string,
  { store, reference }: { readonly store: RunStore; readonly reference: string },
): Comparable {
  const inReference = join(reference, `${name}.json`);
  const notePath = [resolve(name), ...(name === basename(name) ? [inReference] : [])].find(isNote);
  return notePath === undefined
    ? { kind: 'run', run: store.read(name) }
    : { kind: 'published', note: readPublishedNote(notePath) };
}

/** Whether a file says that it is the note; one that cannot be read, or is no JSON, is for the store to tell of. */
function isNote(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  try {
    const document: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return (
      typeof document === 'object' &&
      document !== null &&
      'kind' in document &&
      document.kind === publishedNoteKind
    );
  } catch {
    return false;
  }
}
