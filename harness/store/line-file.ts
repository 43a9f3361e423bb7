import { closeSync, fstatSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';

/** A file that grows by whole lines and survives a disk that has no room for some of them. */
export interface LineFile {
  /** Appends one line, given without its end; gives why it could not, in which case nothing of it stays. */
  readonly append: (line: string) => Error | null;
  /** Removes what an earlier use left. Nothing is lost before that. */
  readonly begin: () => void;
  readonly close: () => void;
  /** Leaves the file as it was found. Only before `begin`. */
  readonly abandon: () => void;
}

const openForWriting = (path: string): { descriptor: number; created: boolean } => {
  try {
    return { descriptor: openSync(path, 'wx'), created: true };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return { descriptor: openSync(path, 'r+'), created: false };
  }
};

/** @throws where the file cannot be opened for writing. */
export const openLineFile = (path: string): LineFile => {
  const { descriptor, created } = openForWriting(path);
  // A pipe has no positions.
  const seekable = fstatSync(descriptor).isFile();
  let wholeBytes = 0;
  const write = (bytes: Buffer): void => {
    for (let done = 0; done < bytes.length;) {
      const position = seekable ? wholeBytes + done : null;
      done += writeSync(descriptor, bytes, done, bytes.length - done, position);
    }
  };
  return {
    append: (line) => {
      const bytes = Buffer.from(`${line}\n`);
      try {
        write(bytes);
        wholeBytes += bytes.length;
        return null;
      } catch (error) {
        cutTo(descriptor, wholeBytes);
        return error instanceof Error ? error : new Error(String(error));
      }
    },
    begin: () => {
      cutTo(descriptor, 0);
    },
    close: () => {
      closeSync(descriptor);
    },
    abandon: () => {
      closeSync(descriptor);
      if (created) rmSync(path, { force: true });
    },
  };
};

/** A device or a pipe has no length; half a line there cannot be taken back. */
function cutTo(descriptor: number, bytes: number): void {
  try {
    ftruncateSync(descriptor, bytes);
  } catch {
    // The write's own error is the one to tell.
  }
}
