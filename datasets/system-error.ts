import { UserError } from '../harness/errors.js';

/** What can go wrong with a disk that its user can mend. */
const mendable: Readonly<Record<string, { readonly reason: string; readonly remedy: string }>> = {
  ENOSPC: {
    reason: 'the disk is full',
    remedy: 'Free disk space, or use a smaller scale.',
  },
  EDQUOT: {
    reason: 'the disk quota is used up',
    remedy: 'Free space in your disk quota, or use a smaller scale.',
  },
  EROFS: {
    reason: 'the disk is read-only',
    remedy: 'Use a directory on a disk that can be written to.',
  },
  EACCES: {
    reason: 'permission is denied',
    remedy: 'Give yourself permission for it, or use another directory.',
  },
  EPERM: {
    reason: 'the operation is not permitted',
    remedy: 'Give yourself permission for it, or use another directory.',
  },
  EEXIST: {
    reason: 'something that is not a directory has its name',
    remedy: 'Move that away, or use another directory.',
  },
  ENOTDIR: {
    reason: 'a part of its path is not a directory',
    remedy: 'Correct the path.',
  },
};

/** The code of an error of the operating system, such as `ENOENT`, or an empty text for any other error. */
export function systemErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Makes a UserError of a system error that the user can mend, with `failure` as its beginning (`/a/b cannot be
 * written`); gives any other error back as it is.
 */
export function explainSystemError(error: unknown, failure: string): unknown {
  const code = systemErrorCode(error);
  const explanation = mendable[code];
  if (explanation === undefined) return error;
  const { reason, remedy } = explanation;
  return new UserError(`${failure}: ${reason} (${code}).`, remedy, { cause: error });
}
