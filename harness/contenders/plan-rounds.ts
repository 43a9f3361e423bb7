import { seededWords, shuffled } from '../runner/seeded-random.js';

export interface RoundsPlan {
  readonly rounds: number;
  /** 32-bit; the same seed gives the same plan. */
  readonly seed: number;
}

/** Everything in `block` once a round, each round in an order of its own. */
export const planRounds = <Step extends object>(
  block: readonly Step[],
  { rounds, seed }: RoundsPlan,
): (Step & { readonly round: number })[] => {
  const nextWord = seededWords(seed);
  return Array.from({ length: rounds }, (_, index) =>
    shuffled(block, nextWord).map((step) => ({ ...step, round: index + 1 })),
  ).flat();
};

/** One process execution of one contender. */
export interface ContenderStep<Id extends string = string> {
  readonly contender: Id;
  /** From 1. */
  readonly round: number;
  /** 1 for the second repetition of the contender that runs twice a round, else 0. */
  readonly occurrence: 0 | 1;
}

/** Every contender once a round, and `repeated` twice: the A/A pair, which gives the noise floor. */
export const planContenders = <Id extends string>(
  ids: readonly Id[],
  repeated: Id | null,
  plan: RoundsPlan,
): ContenderStep<Id>[] =>
  planRounds(
    [
      ...ids.map((contender) => ({ contender, occurrence: 0 as const })),
      ...(repeated === null ? [] : [{ contender: repeated, occurrence: 1 as const }]),
    ],
    plan,
  );
