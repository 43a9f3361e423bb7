/**
 * Shows the source line of an uncaught error. Node prints the line as V8 has it, which is the woven one, so lines with
 * insertions ask Node not to and this prints the line as it was, in Node's layout.
 */
import { writeSync } from 'node:fs';

import { unweave } from '../instrumenter/woven-text.js';
import { originalColumn } from './original-position.js';
import { originOf, type ScriptPosition } from './restore-stack-traces.js';
import { wovenLinesOf } from './woven-scripts.js';

/** Where Node's own message ends the line of arrows. */
const widestIndent = 1020;

const layOut = ({ script, line }: ScriptPosition, sourceLine: string, column: number): string => {
  const indent = sourceLine.slice(0, Math.min(column - 1, widestIndent)).replace(/[^\t]/g, ' ');
  return `${script}:${line}\n${sourceLine}\n${indent}^\n\n`;
};

/** What stands before an error that is made in a `throw` on the same line. */
const throwsHere = /\bthrow\b[^;{}]*$/;
const constructsHere = /^(?:new\b|[\w$.]*Error\s*\()/;

/** Errors that the engine throws itself; Node's own carry a code. */
const isEngines = (error: Error): boolean =>
  [TypeError, ReferenceError, RangeError].some(
    ({ prototype }) => Object.getPrototypeOf(error) === prototype,
  ) && !('code' in error);

/**
 * The column where V8 would say that `error` was thrown: of a rejected promise where the error came into being, else
 * that of the `throw`. Null where the error was made in one place and thrown in another that left no trace. What the
 * engine threw and the program threw again counts as thrown where it came into being.
 */
const thrownAt = (
  error: Error,
  sourceLine: string,
  column: number,
  fromPromise: boolean,
): number | null => {
  if (fromPromise) return column;
  const before = throwsHere.exec(sourceLine.slice(0, column - 1));
  if (before !== null) return before.index + 1;
  return isEngines(error) && !constructsHere.test(sourceLine.slice(column - 1)) ? column : null;
};

/** What Node would print above the stack trace of an uncaught error, or null where it prints that itself or nobody can. */
export const uncaughtLocation = (error: unknown, fromPromise: boolean): string | null => {
  // A syntax error stands in the text that did not parse, which Node knows and shows.
  if (!(error instanceof Error) || error instanceof SyntaxError) return null;
  const origin = originOf(error);
  const woven = origin === null ? undefined : wovenLinesOf(origin.script)?.[origin.line - 1];
  if (origin === null || woven === undefined) return null;
  const sourceLine = unweave(woven);
  // Node shows it: nothing was woven into the line, and no handler of ours has thrown the error again.
  if (sourceLine === woven && fromPromise) return null;
  const column = thrownAt(error, sourceLine, originalColumn(woven, origin.column), fromPromise);
  return column === null ? null : layOut(origin, sourceLine, column);
};

const print = (text: string): void => {
  try {
    writeSync(2, text);
  } catch {
    // Whoever closed stderr does without.
  }
};

/** `process._fatalException` is what Node asks whether anyone handles an error; it prints the error after a no. */
export const showUncaughtLocations = (): void => {
  const ask: unknown = Reflect.get(process, '_fatalException');
  if (typeof ask !== 'function') return;
  Reflect.set(process, '_fatalException', (error: unknown, fromPromise: unknown): unknown => {
    const handled: unknown = Reflect.apply(ask, process, [error, fromPromise]);
    const location = handled === false ? uncaughtLocation(error, fromPromise === true) : null;
    if (location !== null) print(location);
    return handled;
  });
};
