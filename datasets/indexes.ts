import type { IndexKind } from './traits.js';

/** How the first column runs. Numbers are integer counts of the last decimal place. */
export interface IndexStyle {
  readonly mnemonics: readonly [legacy: string, ...others: string[]];
  readonly units: readonly string[];
  readonly description: string;
  readonly decimals: number;
  /** Room for the longest text that a corpus of the greatest scale comes to. */
  readonly textColumns: number;
  /** Spacings from coarse to fine; a file takes the coarsest that keeps it within `reach`. */
  readonly steps: readonly number[];
  readonly reach: number;
  /** First and last start, in units of `startUnit`. */
  readonly starts: readonly [first: number, last: number];
  readonly startUnit: number;
  /** Largest departure of a row from even spacing; less than half of every step, so that order holds. */
  readonly jitter: number;
}

export const indexStyles: Readonly<Record<IndexKind, IndexStyle>> = {
  metres: {
    mnemonics: ['DEPT', 'DEPTH'],
    units: ['M'],
    description: 'Depth',
    decimals: 4,
    textColumns: 10,
    steps: [1524, 1000, 500, 254, 100],
    reach: 35_000_000,
    starts: [20, 2400],
    startUnit: 10_000,
    jitter: 0,
  },
  feet: {
    mnemonics: ['DEPT', 'DEPTH'],
    units: ['F', 'FT'],
    description: 'Depth',
    decimals: 2,
    textColumns: 9,
    steps: [50, 25, 10, 5, 2],
    reach: 1_200_000,
    starts: [120, 17_000],
    startUnit: 50,
    jitter: 0,
  },
  seconds: {
    mnemonics: ['TIME'],
    units: ['S'],
    description: 'Elapsed time',
    decimals: 1,
    textColumns: 9,
    steps: [100, 50, 20, 10, 5],
    reach: 2_592_000,
    starts: [0, 600],
    startUnit: 10,
    jitter: 0,
  },
  milliseconds: {
    mnemonics: ['TIME'],
    units: ['MS'],
    description: 'Clock of the recorder',
    decimals: 0,
    textColumns: 10,
    steps: [1000, 400, 80],
    reach: 90_000_000,
    starts: [14_000, 17_000],
    startUnit: 1000,
    jitter: 3,
  },
};
