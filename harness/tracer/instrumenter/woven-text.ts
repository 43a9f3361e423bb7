import MagicString from 'magic-string';

import type { HotPath } from '../hot-path.js';
import type { Site } from './site.js';

/**
 * Fences every insertion, so that the original text of a function can be had back by cutting out what lies between two
 * fences. Nothing is ever removed or replaced.
 */
export const fence = '/*mt!*/';

/** Text to insert: source, or the number of a site for the event there. */
export type Piece = string | { readonly event: number };

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
    return { event: this.sites.length - 1 };
  }

  /**
   * Inserts before the character at `offset`, after what was inserted there already. The array may be filled until
   * the text is rendered: whether a function needs a variable is known only at its end.
   */
  insert(offset: number, pieces: readonly Piece[]): void {
    this.#insertions.push({ offset, pieces });
  }

  render(source: string, hotPath: HotPath, firstSite: number): MagicString {
    const woven = new MagicString(source);
    for (const { offset, pieces } of this.#insertions) {
      const text = pieces
        .map((piece) => (typeof piece === 'string' ? piece : hotPath(firstSite + piece.event)))
        .join('');
      if (text !== '') woven.appendLeft(offset, fence + text + fence);
    }
    return woven;
  }
}

const betweenFences = /\/\*mt!\*\/[^]*?\/\*mt!\*\//g;

/** The text as it was before weaving. */
export const unweave = (text: string): string => text.replace(betweenFences, '');
