import { join } from 'node:path';

import { projectPaths } from '../project-paths.js';
import { type PublishedNote, readPublishedNote } from '../store/published-note.js';

/** The note's own figures. */
export const readNote = (): PublishedNote =>
  readPublishedNote(join(projectPaths.reference, 'technical-note.json'));
