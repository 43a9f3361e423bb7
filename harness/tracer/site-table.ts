/** Describes sites for the log: where in the user's own source each stands. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

import type { Site } from './instrumenter/site.js';

interface Position {
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
}

const positionFinder = (source: string): ((offset: number) => Position) => {
  const lineStarts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  return (offset) => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) };
  };
};

const mapReference = /^\/\/[#@]\s*sourceMappingURL=(\S+)\s*$/gm;
const inlineMap = /^data:application\/json[^,]*?(;base64)?,(.*)$/s;

/** The map that the module's last sourceMappingURL names, or null where there is none that can be read. */
const sourceMapOf = (source: string, path: string): TraceMap | null => {
  const reference = [...source.matchAll(mapReference)].at(-1)?.[1];
  if (reference === undefined) return null;
  try {
    const inline = inlineMap.exec(reference);
    const text =
      inline === null
        ? readFileSync(resolve(dirname(path), decodeURIComponent(reference)), 'utf8')
        : inline[1] === undefined
          ? decodeURIComponent(inline[2] ?? '')
          : Buffer.from(inline[2] ?? '', 'base64').toString('utf8');
    return new TraceMap(text);
  } catch {
    // A missing or broken map costs the original positions, never the trace.
    return null;
  }
};

const displayPath = (path: string, map: TraceMap | null): string => {
  const original = map?.sources.length === 1 ? map.sources[0] : null;
  return original == null ? path : resolve(dirname(path), original);
};

export interface SiteTable {
  /** The source that the user wrote, where a source map leads to a single one; else the module itself. */
  readonly displayPath: string;
  /** A line a site, as a sites block of the log has them (native/src/log_format.h). */
  readonly siteLines: string;
}

/** Describes the sites of the module at `path`, with paths and lines of the source that the user wrote. */
export const describeSites = (source: string, path: string, sites: readonly Site[]): SiteTable => {
  const map = sourceMapOf(source, path);
  const positionOf = positionFinder(source);
  const lines = sites.map((site) => {
    const generated = positionOf(site.offset);
    const line = (map === null ? null : originalPositionFor(map, generated).line) ?? generated.line;
    const { start, end, name } = site.function;
    return `${site.kind}\t${line}\t${start}\t${end}\t${name}`;
  });
  return { displayPath: displayPath(path, map), siteLines: lines.join('\n') };
};
