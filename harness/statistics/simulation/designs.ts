import { shuffled, type Random } from './random.js';

/** Seven configurations and the second `no-trace`. */
export const repetitionsPerRound = 8;

const slots = Array.from({ length: repetitionsPerRound }, (_, slot) => slot);

export interface Design {
  readonly id: string;
  /** Which slot of a round runs at each moment; the k-th time that a slot runs is its repetition of round k. */
  readonly schedule: (roundCount: number, random: Random) => readonly number[];
}

const rounds = (roundCount: number): readonly (readonly number[])[] =>
  Array.from({ length: roundCount }, () => slots);

/** The design that the harness uses, and the two that are common elsewhere. */
export const designs = [
  {
    id: 'random blocks',
    schedule: (roundCount, random) =>
      rounds(roundCount).flatMap((round) => shuffled(round, random)),
  },
  {
    id: 'fixed order',
    schedule: (roundCount) => rounds(roundCount).flat(),
  },
  {
    id: 'blocked',
    schedule: (roundCount) =>
      slots.flatMap((slot) => Array.from({ length: roundCount }, () => slot)),
  },
] as const satisfies readonly Design[];
