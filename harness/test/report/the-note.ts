import { join } from 'node:path';

import { projectPaths } from '../../project-paths.js';
import { readPublishedNote } from '../../store/published-note.js';

/** The note's figures as they are committed. */
export const theNote = readPublishedNote(join(projectPaths.reference, 'technical-note.json'));
