import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** As Debian, Ubuntu and Google name it. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Path of the browser for the tests: what MEMTRACE_CHROMIUM says, else the first of its usual names on the PATH. Null
 * where there is none.
 */
export const findChromium = (environment: NodeJS.ProcessEnv = process.env): string | null => {
  const told = environment['MEMTRACE_CHROMIUM'] ?? '';
  if (told !== '') return isExecutable(told) ? told : null;
  const directories = (environment['PATH'] ?? '').split(delimiter).filter((each) => each !== '');
  return (
    names
      .flatMap((name) => directories.map((directory) => join(directory, name)))
      .find(isExecutable) ?? null
  );
};
