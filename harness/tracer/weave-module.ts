/** From a module's text to its traced text: the one step that every kind of load hook takes. */
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describeSites, reserveSites } from '../../native/index.js';
import type { Granularity } from '../configurations.js';
import type { HotPath } from './hot-path.js';
import { render } from './instrumenter/woven-text.js';
import { wovenOnce } from './weave-cache.js';

export interface WeaveSettings {
  readonly hotPath: HotPath;
  readonly granularity: Granularity;
  /** Absolute directories whose modules are traced. */
  readonly include: readonly string[];
}

export type ModuleKind = 'module' | 'commonjs';

const isTraced = (path: string, include: readonly string[]): boolean =>
  !path.includes(`${sep}node_modules${sep}`) &&
  include.some((directory) =>
    path.startsWith(directory.endsWith(sep) ? directory : directory + sep),
  );

/** Synchronous, because `require` is; see instrument-module.ts for why it is not a plain import. */
const loadInstrumenter = (): typeof import('./instrument-module.js') =>
  createRequire(import.meta.url)(
    './instrument-module.js',
  ) as typeof import('./instrument-module.js');

/**
 * The traced text of a module, or null where it is to run as it is: outside the traced directories, without events, or
 * beyond the tracer's table of sites.
 */
export const weaveModule = (
  source: string,
  url: string,
  sourceType: ModuleKind,
  { hotPath, granularity, include }: WeaveSettings,
): string | null => {
  if (!url.startsWith('file:')) return null;
  const path = fileURLToPath(url);
  if (!isTraced(path, include)) return null;
  const module = wovenOnce(source, path, `${sourceType} ${granularity}`, () =>
    loadInstrumenter().instrumentModule(source, path, { sourceType, granularity }),
  );
  if (module === null) return null;
  const firstSite = reserveSites(module.siteCount);
  if (firstSite === null) return null;
  describeSites(`module\t${firstSite}\t${module.displayPath}\n${module.siteLines}\n`);
  return render(module.woven, hotPath, firstSite);
};
