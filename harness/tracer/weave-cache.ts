/**
 * Woven modules kept between runs in the user's cache directory, so that only the first run of a program pays for
 * parsing it. A cache that cannot be read or written is as good as an empty one.
 *
 * An entry holds all that it was made from, and serves only where that is the same to the letter: a digest would not be
 * shorter to compare, and loading node:crypto costs each traced process 4 to 20 ms.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import type { Piece } from './instrumenter/woven-text.js';

export interface WovenModule {
  readonly woven: readonly Piece[];
  readonly siteCount: number;
  /** Where the sites are: the path of the source that the user wrote. */
  readonly displayPath: string;
  /** A line a site, as a sites block of the log has them. */
  readonly siteLines: string;
}

/** What an entry was made from. */
interface Origin {
  readonly path: string;
  /** How it is woven. */
  readonly variant: string;
  /** A source map may be rewritten beside an unchanged module. */
  readonly mapStamp: number;
  readonly source: string;
}

interface Entry {
  readonly origin: Origin;
  readonly module: WovenModule;
}

/** Changes whenever the same source is woven differently, or what is kept of it changes. */
const weaveVersion = 3;

const directory = (): string =>
  join(
    process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
    'memtrace',
    `weave-${weaveVersion}`,
  );

const mapStampOf = (path: string): number =>
  statSync(`${path}.map`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** 32-bit FNV-1a over UTF-16 units. Modules that share a name take turns in it. */
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
};

const fileOf = ({ path, variant }: Origin): string =>
  join(directory(), `${hashOf(`${variant}\0${path}`)}.json`);

const isSame = (a: Origin, b: Origin): boolean =>
  a.path === b.path &&
  a.variant === b.variant &&
  a.mapStamp === b.mapStamp &&
  a.source === b.source;

const read = (origin: Origin): WovenModule | null => {
  try {
    const entry = JSON.parse(readFileSync(fileOf(origin), 'utf8')) as Entry;
    return isSame(entry.origin, origin) ? entry.module : null;
  } catch {
    return null;
  }
};

const write = (entry: Entry): void => {
  const file = fileOf(entry.origin);
  try {
    mkdirSync(directory(), { recursive: true, mode: 0o700 });
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, JSON.stringify(entry), { mode: 0o600 });
    renameSync(temporary, file);
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
  const origin = { path, variant, mapStamp: mapStampOf(path), source };
  const kept = read(origin);
  if (kept !== null) return kept;
  const module = weave();
  if (module !== null) write({ origin, module });
  return module;
};
