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
 * What the events of a run mean:
 * - Each activation of a function begins with CALL and ends with exactly one RETURN or EXCEPTION. In between, SUSPEND and
 *   RESUME alternate at `yield` and `await`. A generator that is never resumed, or is closed where that runs no code of
 *   it, ends with its SUSPEND.
 * - Defaults and patterns of parameters run before CALL.
 * - LINE comes once when execution reaches a statement on another line than the LINE before it; loops report their line
 *   at every iteration.
 *
 * What they leave out:
 * - The top level of a module has no EXCEPTION, and neither has a function whose body could not stand in a block
 *   (try-block-conflicts.ts).
 * - The turns that `for await` takes between iterations, and those of an iterator that `yield*` passes on.
 * - A `return` out of `for…of` is reported before the loop closes its iterator, which may still throw.
 *
 * What a program can tell, beside time: V8 words an error after the expression that failed, so what is called or taken
 * apart right behind an `await` or `yield` goes by the name of a woven variable there; and `assert.ok` without a message
 * looks for its own call in the source file by the column of the woven text.
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
