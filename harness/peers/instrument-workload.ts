import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

import { UserError } from '../errors.js';

const loadIstanbul = async (): Promise<typeof import('istanbul-lib-instrument')> => {
  try {
    return await import('istanbul-lib-instrument');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(
      `istanbul-lib-instrument, one of the peers, cannot be loaded: ${why}`,
      'Install it with: make build',
      { cause },
    );
  }
};

/**
 * Writes every module below `workloadDirectory` with istanbul's counters to the same place below
 * `instrumentedDirectory`. Done before anything is measured, as our own tracer keeps what it has woven: what is compared
 * is counting, not parsing.
 */
export const instrumentWorkload = async (
  workloadDirectory: string,
  instrumentedDirectory: string,
): Promise<void> => {
  const { createInstrumenter } = await loadIstanbul();
  const instrumenter = createInstrumenter({ esModules: true });
  const entries = await readdir(workloadDirectory, { recursive: true, withFileTypes: true });
  await mkdir(instrumentedDirectory, { recursive: true });
  // What a module is depends on the package that it lies in.
  await writeFile(join(instrumentedDirectory, 'package.json'), '{ "type": "module" }\n');
  for (const { name, parentPath } of entries.filter((entry) => entry.name.endsWith('.js'))) {
    const path = join(parentPath, name);
    const target = join(instrumentedDirectory, relative(workloadDirectory, path));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, instrumenter.instrumentSync(await readFile(path, 'utf8'), path));
  }
};
