import { randomInt } from 'node:crypto';

/** Next 32-bit word of a stream; every call moves the stream on. */
export type RandomWords = () => number;

const wordRange = 2 ** 32;

/** A seed that nobody chose; what it gives is stored with the run. */
export const randomSeed = (): number => randomInt(wordRange);

/**
 * A small seeded stream of 32-bit words, equal on every engine because it uses integer arithmetic alone.
 * SplitMix32: the golden-ratio counter of Steele, Lea and Flood (OOPSLA 2014) with the 32-bit finaliser of MurmurHash3.
 */
export function seededWords(seed: number): RandomWords {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return (word ^ (word >>> 16)) >>> 0;
  };
}

/** Uniform over 0 ≤ n < `bound`: words of the last, incomplete multiple of `bound` are drawn again. */
function integerBelow(bound: number, nextWord: RandomWords): number {
  const fairRange = wordRange - (wordRange % bound);
  let word = nextWord();
  while (word >= fairRange) {
    word = nextWord();
  }
  return word % bound;
}

/** The items in a random order, each order equally likely (Durstenfeld's form of the Fisher–Yates shuffle). */
export function shuffled<Item>(items: readonly Item[], nextWord: RandomWords): Item[] {
  const remaining = [...items];
  const order: Item[] = [];
  while (remaining.length > 0) {
    order.push(...remaining.splice(integerBelow(remaining.length, nextWord), 1));
  }
  return order;
}
