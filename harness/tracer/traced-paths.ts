import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** Whether the module at `path` is one of the program's own. `include` holds absolute directories. */
export const isTraced = (path: string, include: readonly string[]): boolean =>
  !path.includes(`${sep}node_modules${sep}`) &&
  include.some((directory) =>
    path.startsWith(directory.endsWith(sep) ? directory : directory + sep),
  );

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    // Nothing is loaded from a directory that is not there.
    return path;
  }
};

/** The directories, and where they lead: Node loads a module from its real path unless it is told otherwise. */
export const withRealPaths = (include: readonly string[]): readonly string[] => [
  ...new Set([...include, ...include.map(realPath)]),
];
