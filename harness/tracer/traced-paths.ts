import { sep } from 'node:path';

/** Whether the module at `path` is one of the program's own. `include` holds absolute directories. */
export const isTraced = (path: string, include: readonly string[]): boolean =>
  !path.includes(`${sep}node_modules${sep}`) &&
  include.some((directory) =>
    path.startsWith(directory.endsWith(sep) ? directory : directory + sep),
  );
