/** Lines for whoever waits, never results. */
export interface Terminal {
  /** Whether `redraw` shows anything. */
  readonly redraws: boolean;
  /** A line that stays. */
  line(text: string): void;
  /** A line that the next one replaces; nothing where it could not be replaced. */
  redraw(text: string): void;
  /** Takes a redrawn line away. */
  clear(): void;
}

/** What is needed of `process.stderr`. */
export interface TextStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const eraseLine = '\r\u001b[K';

/** The last column stays free: some terminals wrap once it is written. A width of 0 is one that nobody knows. */
const lastColumn = ({ columns = 0 }: TextStream): number => (columns > 0 ? columns : 80) - 1;

/** A terminal on `stream`; one that shows nothing where `quiet` is set. */
export function createTerminal(stream: TextStream, quiet: boolean): Terminal {
  if (quiet) {
    const nothing = (): void => undefined;
    return { redraws: false, line: nothing, redraw: nothing, clear: nothing };
  }
  if (stream.isTTY !== true) {
    const line = (text: string): void => void stream.write(`${text}\n`);
    return { redraws: false, line, redraw: () => undefined, clear: () => undefined };
  }
  return {
    redraws: true,
    line: (text) => void stream.write(`${eraseLine}${text}\n`),
    redraw: (text) => void stream.write(eraseLine + text.slice(0, lastColumn(stream))),
    clear: () => void stream.write(eraseLine),
  };
}
