/** Uniform numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** A seeded generator, the same on every machine: Weyl sequence through the 32-bit finaliser of MurmurHash3 (Appleby). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let bits = state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  };
}

export const uniform = (random: Random, low: number, high: number): number =>
  low + (high - low) * random();

/** Standard normal, by Box & Muller (1958). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Exponential with the mean given. */
export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());

/** A copy in random order, every order as likely (Fisher & Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = items.map((item) => ({ item, key: random() }));
  return order.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
