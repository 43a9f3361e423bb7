const twoToThe32 = 4_294_967_296;
const warmUpRounds = 15;

/**
 * The sfc32 generator (Chris Doty-Humphrey, PractRand): 32-bit integer additions, shifts and exclusive-ors only,
 * so its sequence is the same on every engine, unlike `Math.random`.
 */
export class Random {
  #a: number;
  #b: number;
  #c = 0x9e3779b9 | 0;
  #counter = 1;

  /** Two 32-bit words; different pairs give independent sequences. */
  constructor(seed: number, stream: number) {
    this.#a = seed | 0;
    this.#b = stream | 0;
    for (let round = 0; round < warmUpRounds; round += 1) this.uint32();
  }

  /** Integer in [0, 2^32). */
  uint32(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** Integer in [0, limit), for a limit of at most 2^21: above it the product would no longer be exact. */
  below(limit: number): number {
    return Math.floor((this.uint32() * limit) / twoToThe32);
  }

  /** Integer in [first, last], both ends included. */
  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  /** Standard normal to within a few per mille (Irwin–Hall with 12 terms): sums, no logarithm or cosine. */
  normal(): number {
    let sum = -6;
    for (let term = 0; term < 12; term += 1) sum += this.uint32() / twoToThe32;
    return sum;
  }

  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('Nothing to pick from: the list is empty.');
    // Below `length`, and lists of this room have no holes.
    return items[this.below(items.length)] as Item;
  }

  /** A new list in Fisher–Yates order. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const rest = [...items];
    const shuffled: Item[] = [];
    while (rest.length > 0) shuffled.push(...rest.splice(this.below(rest.length), 1));
    return shuffled;
  }
}
