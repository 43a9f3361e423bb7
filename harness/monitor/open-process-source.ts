import process from 'node:process';

import { UserError } from '../errors.js';
import { linuxProcessSource } from './linux-process-source.js';
import type { ProcessSource } from './process-source.js';

/** What this platform has to tell of processes, or why it has nothing. */
export const openProcessSource = (): ProcessSource | UserError => {
  if (process.platform !== 'linux') {
    return new UserError(
      `nothing tells of another process's RSS and CPU here: they are read from /proc, which ${process.platform} does not have`,
      'Watch the process on Linux.',
    );
  }
  try {
    return linuxProcessSource();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new UserError(`/proc cannot be read: ${why}`, 'Mount it: mount -t proc proc /proc', {
      cause,
    });
  }
};
