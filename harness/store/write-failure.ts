import { UserError } from '../errors.js';

interface Explanation {
  readonly why: string;
  readonly remedy: string;
}

const makeRoom = 'Free some space, or name a directory on a larger disk, then run again.';
const elsewhere = 'Make the directory writable, or name another one, then run again.';

/** The failures of a write that a user meets, by the system's code. */
const explanations: Readonly<Record<string, Explanation>> = {
  ENOSPC: { why: 'the disk is full', remedy: makeRoom },
  EDQUOT: { why: 'the disk quota is used up', remedy: makeRoom },
  EFBIG: { why: 'the file would be larger than is allowed', remedy: makeRoom },
  EACCES: { why: 'permission denied', remedy: elsewhere },
  EPERM: { why: 'not permitted', remedy: elsewhere },
  EROFS: { why: 'the file system is read-only', remedy: elsewhere },
  ENOENT: { why: 'its directory does not exist', remedy: elsewhere },
  ENOTDIR: { why: 'part of the path is not a directory', remedy: elsewhere },
  EEXIST: { why: 'a file stands where the directory should be', remedy: elsewhere },
  EISDIR: { why: 'a directory stands where the file should be', remedy: elsewhere },
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** The user's error for a file that could not be written; `kept` says what is safe all the same, as a sentence. */
export const writeFailure = (path: string, error: unknown, kept: string): UserError => {
  const code = codeOf(error);
  const { why, remedy } = explanations[code] ?? { why: messageOf(error), remedy: elsewhere };
  const reason = code === '' ? why : `${why} (${code})`;
  return new UserError(`${path} could not be written: ${reason}. ${kept}`.trim(), remedy, {
    cause: error,
  });
};
