/** From a module's text to its traced text: the one step that every kind of load hook takes. */
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describeSites, reserveSites } from '../../native/index.js';
import type { Granularity } from '../configurations.js';
import type { HotPath } from './hot-path.js';
import { instrument } from './instrumenter/instrument.js';
import { describeModule } from './site-table.js';

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

/**
 * The traced text of a module, or null where it is to run as it is: outside the traced directories, traced already,
 * not to be parsed (Node then reports the error), or beyond the tracer's table of sites.
 */
export const weaveModule = (
  source: string,
  url: string,
  kind: ModuleKind,
  { hotPath, granularity, include }: WeaveSettings,
): string | null => {
  if (!url.startsWith('file:') || !isTraced(fileURLToPath(url), include)) return null;
  let instrumented;
  try {
    instrumented = instrument(source, { sourceType: kind, granularity });
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (instrumented === null || instrumented.sites.length === 0) return null;
  const firstSite = reserveSites(instrumented.sites.length);
  if (firstSite === null) return null;
  describeSites(describeModule(source, url, instrumented.sites, firstSite));
  return instrumented.render(hotPath, firstSite).toString();
};
