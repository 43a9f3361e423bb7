import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { projectPaths } from '../../project-paths.js';

/** Copies parts of the project, by their paths in it, to a directory where a test may damage them. */
export function copyProject(directory: string, parts: readonly string[]): void {
  for (const part of parts) {
    mkdirSync(dirname(join(directory, part)), { recursive: true });
    cpSync(join(projectPaths.root, part), join(directory, part), { recursive: true });
  }
}

/** Lends the copy the dependencies of the project. */
export function linkDependencies(directory: string): void {
  symlinkSync(join(projectPaths.root, 'node_modules'), join(directory, 'node_modules'));
}
