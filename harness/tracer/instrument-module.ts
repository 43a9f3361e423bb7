/**
 * From a module's text to what the cache keeps of it. Loaded only when the cache has not got it: the parser and the
 * source map reader cost more to load than most programs' modules to weave.
 */
import { instrument, type InstrumentOptions } from './instrumenter/instrument.js';
import { describeSites } from './site-table.js';
import type { WovenModule } from './weave-cache.js';

/**
 * The module at `path`, woven; or null where it has no events, is woven already, does not parse (Node then reports the
 * error in its own words), or nests deeper than the stack lets us follow.
 */
export const instrumentModule = (
  source: string,
  path: string,
  options: InstrumentOptions,
): WovenModule | null => {
  try {
    const instrumented = instrument(source, options);
    if (instrumented === null || instrumented.sites.length === 0) return null;
    const { sites, woven } = instrumented;
    return { woven, siteCount: sites.length, ...describeSites(source, path, sites) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
};
