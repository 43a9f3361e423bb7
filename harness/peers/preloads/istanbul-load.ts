/** The load hook of the peer "istanbul": gives the instrumented text of a module where there is one. */
import { readFileSync } from 'node:fs';
import type { InitializeHook, LoadHook } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { PeerOptions } from './peer-options.js';

type Directories = Pick<PeerOptions, 'workloadDirectory' | 'instrumentedDirectory'>;

/** The instrumented text of the module at `url`, or null where it is not the workload's. */
export const instrumentedText = (
  url: string,
  { workloadDirectory, instrumentedDirectory }: Directories,
): string | null => {
  if (!url.startsWith(pathToFileURL(`${workloadDirectory}/`).href)) return null;
  const path = relative(workloadDirectory, fileURLToPath(url));
  return readFileSync(join(instrumentedDirectory, path), 'utf8');
};

let directories: Directories | null = null;

/** The two hooks below are for Nodes whose hooks run in a thread of their own. */
export const initialize: InitializeHook<Directories> = (data) => {
  directories = data;
};

export const load: LoadHook = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context);
  const source = directories === null ? null : instrumentedText(url, directories);
  return source === null ? loaded : { ...loaded, source };
};
