/** Makes stack traces tell the columns of the text that the program's author wrote. Lines are those already. */
import { originalColumn } from './original-position.js';
import { wovenLinesOf } from './woven-scripts.js';

interface Frame extends NodeJS.CallSite {
  /** The frame as V8 words it. */
  toString(): string;
}

type Prepare = (error: Error, frames: readonly Frame[]) => unknown;

/** `file:line:column`, the file an absolute path or a URL. */
const position = /((?:file:\/\/|[A-Za-z]:\\|\/)[^\n]*?):(\d+):(\d+)(?=[),]|$)/g;

/** A frame of a stack trace as V8 words it, with original columns. */
export const originalFrame = (frame: string): string =>
  frame.replace(position, (text: string, script: string, line: string, column: string) => {
    const woven = wovenLinesOf(script)?.[Number(line) - 1];
    return woven === undefined
      ? text
      : `${script}:${line}:${originalColumn(woven, Number(column))}`;
  });

export interface ScriptPosition {
  readonly script: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in the text as it runs. */
  readonly column: number;
}

const positionOf = (frame: Frame): ScriptPosition | null => {
  const script = frame.getFileName();
  const line = frame.getLineNumber();
  const column = frame.getColumnNumber();
  return script == null || line === null || column === null ? null : { script, line, column };
};

const origins = new WeakMap<Error, ScriptPosition>();

/** Where an error came into being, or null where that is not known. */
export const originOf = (error: Error): ScriptPosition | null => {
  // The engine formats a trace, and we note where it begins, when it is first asked for.
  Reflect.get(error, 'stack');
  return origins.get(error) ?? null;
};

/**
 * Frames of the loader hook that stands between `require` and Node's own compiler. Without it they are as many as
 * without the tracer, but for the one at the bottom that a full trace has lost to it.
 */
const isOurs = (frame: Frame, hidden: string): boolean => frame.getFileName() === hidden;

/**
 * `hidden` is the URL of the module whose frames are left out. Does nothing where the program's own source maps are in
 * use, or where this Node offers no default to build on; a program that sets `Error.prepareStackTrace` gets the frames
 * as they are.
 */
export const restoreStackTraces = (hidden: string): void => {
  const prepare: unknown = Reflect.get(Error, 'prepareStackTrace');
  if (process.sourceMapsEnabled || typeof prepare !== 'function') return;
  const prepareStackTrace: Prepare = (error, frames) => {
    const own = frames.filter((frame) => !isOurs(frame, hidden));
    const origin = own.map(positionOf).find((place) => place !== null);
    if (origin != null) origins.set(error, origin);
    // Node's default only joins the frames' texts.
    const texts = own.map((frame) => originalFrame(frame.toString()));
    return Reflect.apply(prepare, Error, [error, texts]);
  };
  Object.defineProperty(Error, 'prepareStackTrace', {
    configurable: true,
    writable: true,
    value: prepareStackTrace,
  });
};
