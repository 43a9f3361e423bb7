import type { Granularity } from '../../configurations.js';

/**
 * Kinds of site. SUSPEND and RESUME are the RETURN and CALL of a generator or async function at `yield` and `await`,
 * as CPython reports them; apart from where they stand they count as those.
 */
export const siteKinds = {
  CALL: { event: 'CALL', granularity: 'function' },
  RETURN: { event: 'RETURN', granularity: 'function' },
  EXCEPTION: { event: 'EXCEPTION', granularity: 'function' },
  SUSPEND: { event: 'RETURN', granularity: 'function' },
  RESUME: { event: 'CALL', granularity: 'function' },
  LINE: { event: 'LINE', granularity: 'line' },
} as const satisfies Record<string, { event: string; granularity: Granularity }>;

export type SiteKind = keyof typeof siteKinds;

/** Where a function stands in the source that was instrumented, in UTF-16 offsets: V8's coverage names it by them. */
export interface TracedFunction {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Site {
  readonly kind: SiteKind;
  /** Offset of the event in the instrumented source. */
  readonly offset: number;
  readonly function: TracedFunction;
}
