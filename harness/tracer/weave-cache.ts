/**
 * Woven modules kept between runs in the user's cache directory, so that only the first run of a program pays for
 * parsing it. A cache that cannot be read or written is as good as an empty one.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Piece } from './instrumenter/woven-text.js';

export interface WovenModule {
  readonly woven: readonly Piece[];
  readonly siteCount: number;
  /** Where the sites are: the path of the source that the user wrote. */
  readonly displayPath: string;
  /** A line a site, as a sites block of the log has them. */
  readonly siteLines: string;
}

/** Changes whenever the same source is woven differently, or what is kept of it changes. */
const weaveVersion = 2;

const directory = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'memtrace',
  `weave-${weaveVersion}`,
);

/** A source map may be rewritten beside an unchanged module. */
const mapStamp = (path: string): number => {
  try {
    return statSync(`${path}.map`).mtimeMs;
  } catch {
    return 0;
  }
};

const entryPath = (source: string, path: string, variant: string): string => {
  const key = createHash('sha256')
    .update(`${variant}\0${path}\0${mapStamp(path)}\0`)
    .update(source)
    .digest('hex');
  return join(directory, key.slice(0, 2), `${key}.json`);
};

const read = (entry: string): WovenModule | undefined => {
  try {
    return JSON.parse(readFileSync(entry, 'utf8')) as WovenModule;
  } catch {
    return undefined;
  }
};

const write = (entry: string, woven: WovenModule): void => {
  try {
    mkdirSync(dirname(entry), { recursive: true, mode: 0o700 });
    const temporary = `${entry}.${process.pid}`;
    writeFileSync(temporary, JSON.stringify(woven));
    renameSync(temporary, entry);
  } catch {
    // The next run weaves again.
  }
};

/** What the cache holds for this source, or else what `weave` makes of it. `variant` names how it is woven. */
export const wovenOnce = (
  source: string,
  path: string,
  variant: string,
  weave: () => WovenModule | null,
): WovenModule | null => {
  const entry = entryPath(source, path, variant);
  const kept = read(entry);
  if (kept !== undefined) return kept;
  const woven = weave();
  if (woven !== null) write(entry, woven);
  return woven;
};
