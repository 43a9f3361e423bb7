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

/** Synchronous, because `require` is; see instrument-module.ts for why it is not a plain import. */
const loadInstrumenter = (): typeof import('./instrument-module.js') =>
  createRequire(import.meta.url)(
    './instrument-module.js',
  ) as typeof import('./instrument-module.js');

/** What is needed to weave the same text again. */
export interface WovenNote {
  readonly path: string;
  readonly kind: ModuleKind;
  readonly firstSite: number;
  /** Of the text, in UTF-16 units: a module that has changed meanwhile will hardly come out as long. */
  readonly length: number;
}

export interface WovenText {
  readonly text: string;
  readonly note: WovenNote;
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
  return { text, note: { path, kind, firstSite, length: text.length } };
};

/** The text that was woven, from the module's file; null where the file has another by now. */
export const weaveAgain = (
  { path, kind, firstSite, length }: WovenNote,
  settings: WeaveSettings,
): string | null => {
  try {
    const source = new TextDecoder().decode(readFileSync(path));
    const module = wovenModule(source, path, kind, settings);
    const text = module === null ? null : render(module.woven, settings.hotPath, firstSite);
    return text?.length === length ? text : null;
  } catch {
    return null;
  }
};
