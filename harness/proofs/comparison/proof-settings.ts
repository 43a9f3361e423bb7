import { UserError } from '../../errors.js';

export const halves = ['same', 'slower'] as const;
/** `same` compares two runs of one program, `slower` one with one whose `rss` was slowed. */
export type Half = (typeof halves)[number];

export interface ProofSettings {
  readonly halves: readonly Half[];
  readonly tryCount: number;
  readonly roundCounts: Readonly<Record<Half, number>>;
  readonly scale: number;
}

/**
 * The same rounds as a benchmark has, for all configurations. For one, 24 rounds find 10 % in 99 of 100 comparisons on the
 * simulated machine (`make simulate-statistics`), but found it in 13 of 15 on a real one that was noisier; 40 found it in 20 of 20.
 */
const defaultRoundCounts = { same: 8, slower: 40 } as const;
/** A repetition of some tenths of a second: many short rounds lose less to a machine that changes its pace than few long. */
const defaultScale = 0.005;
const defaultTryCount = 20;

type Variables = Readonly<Record<string, string | undefined>>;

/** @throws UserError for a variable that has no sense. */
export function proofSettings(variables: Variables): ProofSettings {
  const count = (name: string, fallback: number): number => {
    const text = variables[name];
    if (text === undefined || text === '') return fallback;
    if (!/^[1-9]\d{0,5}$/.test(text)) throw wrong(name, text, 'a whole number above 0');
    return Number(text);
  };
  const scale = (): number => {
    const text = variables['SCALE'];
    if (text === undefined || text === '') return defaultScale;
    if (!/^\d*\.?\d+$/.test(text) || !(Number(text) > 0)) {
      throw wrong('SCALE', text, 'a decimal number above 0');
    }
    return Number(text);
  };
  return {
    halves: wantedHalves(variables['HALF']),
    tryCount: count('TRIES', defaultTryCount),
    roundCounts: {
      same: count('ROUNDS', defaultRoundCounts.same),
      slower: count('ROUNDS', defaultRoundCounts.slower),
    },
    scale: scale(),
  };
}

function wantedHalves(text: string | undefined): readonly Half[] {
  if (text === undefined || text === '') return halves;
  const wanted = halves.filter((half) => half === text);
  if (wanted.length === 0) throw wrong('HALF', text, halves.join(' or '));
  return wanted;
}

const wrong = (name: string, text: string, what: string): UserError =>
  new UserError(
    `${name} is ${JSON.stringify(text)}, which is not ${what}`,
    `Give ${name} as ${what}, or leave it out.`,
  );
