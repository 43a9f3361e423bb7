import { parse } from 'acorn';
import type MagicString from 'magic-string';

import type { Granularity } from '../../configurations.js';
import type { HotPath } from '../hot-path.js';
import type { Site } from './site.js';
import { weaveProgram } from './program.js';
import { fence } from './woven-text.js';

export interface InstrumentOptions {
  readonly sourceType: 'module' | 'commonjs';
  readonly granularity: Granularity;
}

export interface InstrumentedSource {
  /** In the order of their ids, which are consecutive. */
  readonly sites: readonly Site[];
  /** Writes the events in. Lines stay where they are; `generateMap` tells where columns went. */
  readonly render: (hotPath: HotPath, firstSite: number) => MagicString;
}

/**
 * Finds every event of a module and the places to write them. Pure: the same source gives the same sites.
 *
 * Returns null for a source that is instrumented already. Throws acorn's SyntaxError, whose message ends with
 * `(line:column)`, for one that does not parse.
 */
export const instrument = (
  source: string,
  { sourceType, granularity }: InstrumentOptions,
): InstrumentedSource | null => {
  if (source.includes(fence)) return null;
  const program = parse(source, {
    ecmaVersion: 'latest',
    sourceType,
    locations: true,
    // An arrow function with a parenthesised body has to be opened outside the parentheses.
    preserveParens: true,
    allowHashBang: true,
  });
  const weave = weaveProgram(source, program, granularity);
  return {
    sites: weave.sites,
    render: (hotPath, firstSite) => weave.render(source, hotPath, firstSite),
  };
};
