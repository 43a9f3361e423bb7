import process from 'node:process';

import { UserError } from '../errors.js';
import type { ProcessIdentity, ProcessSource } from './process-source.js';

/**
 * A running process that this user may look into.
 * @throws UserError for one that is not there, or is another user's.
 */
export const watchedProcess = (
  source: Pick<ProcessSource, 'identify'>,
  pid: number,
  userId: number | undefined = process.getuid?.(),
): ProcessIdentity => {
  const identity = source.identify(pid);
  if (identity === null) {
    throw new UserError(
      `process ${pid} does not exist`,
      'Give the number of a running process, as ps or pgrep tells it.',
    );
  }
  if (userId !== 0 && identity.userId !== userId) {
    throw new UserError(
      `process ${pid} (${identity.name}) belongs to another user, of id ${identity.userId}`,
      'Watch a process of your own, or run as that user.',
    );
  }
  return identity;
};
