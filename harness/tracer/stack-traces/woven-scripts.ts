/** The texts that run in place of the program's own, for those who have to read positions in them. */
import { fileURLToPath } from 'node:url';

import { linesOf } from './original-position.js';

/** Gives the text that was woven, again, or null where it cannot be had back. */
export type TextAgain = () => string | null;

const texts = new Map<string, TextAgain>();
const linesRead = new Map<string, readonly string[] | null>();

/** Notes that what runs as the module at `path` has been woven. */
export const noteWovenScript = (path: string, text: TextAgain): void => {
  texts.set(path, text);
  linesRead.delete(path);
};

const pathOf = (scriptName: string): string => {
  try {
    return scriptName.startsWith('file:') ? fileURLToPath(scriptName) : scriptName;
  } catch {
    // A program may call its scripts what it likes, and no error of ours may come out of its stack trace.
    return scriptName;
  }
};

/** The lines of the script as it runs, or null where it was not woven. `scriptName` is as V8 has it: path or URL. */
export const wovenLinesOf = (scriptName: string): readonly string[] | null => {
  const path = pathOf(scriptName);
  const known = linesRead.get(path);
  if (known !== undefined) return known;
  const text = texts.get(path)?.() ?? null;
  const lines = text === null ? null : linesOf(text);
  linesRead.set(path, lines);
  return lines;
};
