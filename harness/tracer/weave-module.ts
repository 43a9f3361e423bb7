/** From a module's text to its traced text: the one step that every kind of load hook takes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { describeSites, reserveSites } from '../../native/index.js';
import type { Granularity } from '../configurations.js';
import type { HotPath } from './hot-path.js';
import { render } from './instrumenter/woven-text.js';
import { appendModule } from './site-counts.js';
import { isTraced } from './traced-paths.js';
import { wovenOnce, type WovenModule } from './weave-cache.js';

export interface WeaveSettings {
  readonly hotPath: HotPath;
  readonly granularity: Granularity;
  /** Absolute directories whose modules are traced. */
  readonly include: readonly string[];
  /** Where to tell which sites a module has, or null. */
  readonly countsPath: string | null;
}

export type ModuleKind = 'module' | 'commonjs';

/** Of the formats that Node's loaders tell. */
export const moduleKinds: Readonly<Record<string, ModuleKind>> = {
  module: 'module',
  commonjs: 'commonjs',
};

/** The text to run in place of `source`, the module at `url`; null where that is to run as it is. */
export type Weave = (source: string, url: string, kind: ModuleKind) => string | null;

/** Synchronous, because `require` is; see instrument-module.ts for why it is not a plain import. */
const loadInstrumenter = (): typeof import('./instrument-module.js') =>
  createRequire(import.meta.url)(
    './instrument-module.js',
  ) as typeof import('./instrument-module.js');

export interface WovenText {
  readonly text: string;
  /** Of the module. */
  readonly path: string;
  /** The same text, from the module's file; null where the file has another by now. */
  readonly textAgain: () => string | null;
}

const wovenModule = (
  source: string,
  path: string,
  sourceType: ModuleKind,
  { granularity }: WeaveSettings,
): WovenModule | null =>
  wovenOnce(source, path, `${sourceType} ${granularity}`, () =>
    loadInstrumenter().instrumentModule(source, path, { sourceType, granularity }),
  );

/**
 * The traced text of a module, or null where it is to run as it is: outside the traced directories, without events, or
 * beyond the tracer's table of sites.
 */
export const weaveModule = (
  source: string,
  url: string,
  kind: ModuleKind,
  settings: WeaveSettings,
): WovenText | null => {
  if (!url.startsWith('file:')) return null;
  const path = fileURLToPath(url);
  if (!isTraced(path, settings.include)) return null;
  const module = wovenModule(source, path, kind, settings);
  if (module === null) return null;
  const firstSite = reserveSites(module.siteCount);
  if (firstSite === null) return null;
  describeSites(`module\t${firstSite}\t${module.displayPath}\n${module.siteLines}\n`);
  if (settings.countsPath !== null) {
    appendModule(settings.countsPath, path, firstSite, module.siteLines);
  }
  const text = render(module.woven, settings.hotPath, firstSite);
  const textAgain = (): string | null => {
    const again = weaveAgain(path, kind, settings, firstSite);
    // A module that has changed meanwhile will hardly come out as long.
    return again?.length === text.length ? again : null;
  };
  return { text, path, textAgain };
};

const weaveAgain = (
  path: string,
  kind: ModuleKind,
  settings: WeaveSettings,
  firstSite: number,
): string | null => {
  try {
    const source = new TextDecoder().decode(readFileSync(path));
    const module = wovenModule(source, path, kind, settings);
    return module === null ? null : render(module.woven, settings.hotPath, firstSite);
  } catch {
    return null;
  }
};
