/**
 * A file that tells how often each site of a traced process ran: what `countsPath` of the tracer's options asks for.
 * Modules are appended as they are woven, from whichever thread weaves them, and the counts when the process ends.
 */
import { appendFileSync } from 'node:fs';

import { siteKinds, type SiteKind } from './instrumenter/site.js';

export interface SiteCount {
  readonly kind: SiteKind;
  /** From 1, in the source that the user wrote. */
  readonly line: number;
  /** Of the function that the site is in, in UTF-16 offsets of the module's source. */
  readonly functionStart: number;
  readonly functionEnd: number;
  readonly functionName: string;
  readonly eventCount: number;
}

export interface ModuleSiteCounts {
  /** Absolute path of the module that was woven. */
  readonly path: string;
  readonly sites: readonly SiteCount[];
}

/** `siteLines` as describeSites (site-table.ts) makes them. */
export const appendModule = (
  countsPath: string,
  path: string,
  firstSite: number,
  siteLines: string,
): void => {
  appendFileSync(countsPath, `module\t${firstSite}\t${path}\n${siteLines}\n`);
};

/** `eventsBySite` as the native tracer gives it when it stops: by site, from 0. */
export const appendCounts = (countsPath: string, eventsBySite: Float64Array): void => {
  appendFileSync(countsPath, `counts\t${eventsBySite.join(',')}\n`);
};

const isSiteKind = (text: string): text is SiteKind => Object.hasOwn(siteKinds, text);

const siteFrom = (line: string, eventCount: number): SiteCount => {
  const [kind = '', sourceLine, start, end, ...name] = line.split('\t');
  if (!isSiteKind(kind)) throw new Error(`'${line}' does not describe a site`);
  return {
    kind,
    line: Number(sourceLine),
    functionStart: Number(start),
    functionEnd: Number(end),
    functionName: name.join('\t'),
    eventCount,
  };
};

/** Reads such a file's text; null where the counts at its end are missing, as after a kill. */
export const readSiteCounts = (text: string): readonly ModuleSiteCounts[] | null => {
  const counts = /^counts\t(.*)$/m.exec(text)?.[1]?.split(',').map(Number);
  if (counts === undefined) return null;
  return text
    .slice(0, text.lastIndexOf('\ncounts\t') + 1)
    .split(/^module\t/m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trimEnd().split('\n');
      const [firstSite, ...path] = head.split('\t');
      const sites = lines.map((line, index) =>
        siteFrom(line, counts[Number(firstSite) + index] ?? 0),
      );
      return { path: path.join('\t'), sites };
    });
};
