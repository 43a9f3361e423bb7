import { parse } from 'acorn';

import type { Granularity } from '../../configurations.js';
import { weaveProgram } from './program.js';
import type { Site } from './site.js';
import { fence, type Piece } from './woven-text.js';

export interface InstrumentOptions {
  readonly sourceType: 'module' | 'commonjs';
  readonly granularity: Granularity;
}

export interface InstrumentedSource {
  /** In the order of their ids, which are consecutive. */
  readonly sites: readonly Site[];
  /** The module with its events as numbers into `sites`; `render` makes it text. Lines stay where they were. */
  readonly woven: readonly Piece[];
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
  return { sites: weave.sites, woven: weave.finish(source) };
};
