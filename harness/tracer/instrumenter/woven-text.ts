import type { HotPath } from '../hot-path.js';
import type { Site } from './site.js';

/**
 * Fences every insertion, so that the original text of a function can be had back by cutting out what lies between two
 * fences. Nothing is ever removed or replaced.
 */
export const fence = '/*mt!*/';

/**
 * Node prints the source line of an uncaught error as V8 has it, unless these words stand in it (its own lines use
 * them, see GetErrorSource in src/node_errors.cc). Once in each line with insertions.
 */
const notToBePrinted = '/*node-do-not-add-exception-line*/';

const lineBreak = /[\n\r\u2028\u2029]/;

/** Text as it stands, or the number of a site for the event there. */
export type Piece = string | number;

interface Insertion {
  readonly offset: number;
  readonly pieces: readonly Piece[];
}

/** Collects insertions and sites in the order of the walk through the source. */
export class Weave {
  readonly sites: Site[] = [];
  readonly #insertions: Insertion[] = [];
  readonly #printed: { readonly start: number; readonly end: number }[] = [];

  /** Registers a site and returns the event there as a piece. */
  event(site: Site): Piece {
    this.sites.push(site);
    return this.sites.length - 1;
  }

  /**
   * Inserts before the character at `offset`, after what was inserted there already. The array may be filled until
   * the weave is finished: whether a function needs a variable is known only at its end.
   */
  insert(offset: number, pieces: readonly Piece[]): void {
    this.#insertions.push({ offset, pieces });
  }

  /** Lets Node print the lines from `start` to `end`, whatever is woven into them. */
  letPrint({ start, end }: { readonly start: number; readonly end: number }): void {
    this.#printed.push({ start, end });
  }

  /** The whole module, source and insertions, in order. */
  finish(source: string): Piece[] {
    const woven: Piece[] = [];
    let copied = 0;
    const insertions = this.#insertions
      .filter(({ pieces }) => pieces.some((piece) => piece !== ''))
      .sort((a, b) => a.offset - b.offset);
    for (const { offset, pieces } of insertions) {
      const between = source.slice(copied, offset);
      const startsLine = woven.length === 0 || lineBreak.test(between);
      const asks = startsLine && !this.#isPrinted(source, offset);
      woven.push(between + fence + (asks ? notToBePrinted : ''), ...pieces, fence);
      copied = offset;
    }
    woven.push(source.slice(copied));
    return woven;
  }

  /** Whether the line of `offset` is one that Node may print. */
  #isPrinted(source: string, offset: number): boolean {
    return this.#printed.some(({ start, end }) => {
      const between = offset < start ? source.slice(offset, start) : source.slice(end, offset);
      return !lineBreak.test(between);
    });
  }
}

/** The text to run, given what an event does and the id of the module's first site. */
export const render = (woven: readonly Piece[], hotPath: HotPath, firstSite: number): string => {
  let text = '';
  for (const piece of woven) {
    text += typeof piece === 'string' ? piece : hotPath(firstSite + piece);
  }
  return text;
};

/** The text of an arrow function ends with the brace that was woven behind its body, inside the last fence. */
const betweenFences = /\/\*mt!\*\/[^]*?(?:\/\*mt!\*\/|$)/g;

/** The text, of a module or of a function in it, as it was before weaving. */
export const unweave = (text: string): string => text.replace(betweenFences, '');
