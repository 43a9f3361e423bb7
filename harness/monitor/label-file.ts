/** How a watched program puts labels into its timeline: a line appended to the file that this variable names. */
import { closeSync, type FSWatcher, fstatSync, openSync, readSync, watch } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

export const labelVariable = 'MEMTRACE_LABELS';

const longestLabel = 200;

/** The whole lines of what was appended so far, as it comes in pieces; blank ones are none. */
export const lineSplitter = (): ((piece: string) => readonly string[]) => {
  let rest = '';
  return (piece) => {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    return lines.map((line) => line.trim().slice(0, longestLabel)).filter((line) => line !== '');
  };
};

export interface LabelFile {
  /** Hands over what has been appended since. */
  readonly drain: () => void;
  readonly close: () => void;
}

/**
 * Hands over every line that is appended to the file at `path`, which exists, as soon as the system tells of it. A plain
 * file rather than a pipe: nobody who writes to it ever waits for a monitor that is gone.
 */
export const followLabels = (path: string, onLabel: (text: string) => void): LabelFile => {
  const descriptor = openSync(path, 'r');
  const split = lineSplitter();
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(65_536);
  let position = fstatSync(descriptor).size;
  const drain = (): void => {
    for (;;) {
      const length = readSync(descriptor, buffer, 0, buffer.length, position);
      if (length === 0) return;
      position += length;
      split(decoder.write(buffer.subarray(0, length))).forEach(onLabel);
    }
  };
  const watcher: FSWatcher = watch(path, { persistent: false }, drain);
  // Where the system has no more watches, labels come at each beat.
  watcher.on('error', () => undefined);
  return {
    drain,
    close: () => {
      drain();
      watcher.close();
      closeSync(descriptor);
    },
  };
};
