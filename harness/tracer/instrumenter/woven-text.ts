import type { HotPath } from '../hot-path.js';
import type { Site } from './site.js';

/**
 * Fences every insertion, so that the original text of a function can be had back by cutting out what lies between two
 * fences. Nothing is ever removed or replaced.
 */
export const fence = '/*mt!*/';

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

  /** The whole module, source and insertions, in order. */
  finish(source: string): Piece[] {
    const woven: Piece[] = [];
    let copied = 0;
    const insertions = this.#insertions
      .filter(({ pieces }) => pieces.some((piece) => piece !== ''))
      .sort((a, b) => a.offset - b.offset);
    for (const { offset, pieces } of insertions) {
      woven.push(source.slice(copied, offset) + fence, ...pieces, fence);
      copied = offset;
    }
    woven.push(source.slice(copied));
    return woven;
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

const betweenFences = /\/\*mt!\*\/[^]*?\/\*mt!\*\//g;

/** The text as it was before weaving. */
export const unweave = (text: string): string => text.replace(betweenFences, '');
