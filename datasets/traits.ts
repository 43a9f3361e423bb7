import { corpusShape } from './sizes.js';
import type { Random } from './random.js';
import { minimumRemarkBytes } from './remarks.js';

/** A pack of cards: values with how many files of the corpus get each. The numbers add up to the count of files. */
export type Deck<Value> = readonly (readonly [value: Value, files: number])[];

/** What makes one LAS file unlike another, and how often. */
export const decks = {
  version: [
    ['1.2', 27],
    ['2.0', 55],
  ],
  lineEnding: [
    ['\r\n', 44],
    ['\n', 38],
  ],
  encoding: [
    ['ascii', 69],
    ['utf-8', 8],
    ['windows-1252', 5],
  ],
  /** NULL as the header declares it, and as the data rows print it: equal as numbers. */
  nullText: [
    [{ declared: '-999.25', inData: '-999.25' }, 26],
    [{ declared: '-999.2500', inData: '-999.2500' }, 22],
    [{ declared: '-999.25', inData: '-999.2500' }, 9],
    [{ declared: '-9999', inData: '-9999' }, 11],
    [{ declared: '-9999.00', inData: '-9999.00' }, 8],
    [{ declared: '-99999', inData: '-99999.000' }, 6],
  ],
  index: [
    ['metres', 33],
    ['feet', 37],
    ['seconds', 7],
    ['milliseconds', 5],
  ],
  /** Kept for depth-indexed files with aligned columns; time runs one way only. */
  descending: [
    [true, 30],
    [false, 52],
  ],
  /** Wrapped although a row would fit one line. */
  wrappedByChoice: [
    [true, 9],
    [false, 73],
  ],
  /** Columns of equal width, or as narrow as each number. */
  layout: [
    ['aligned', 62],
    ['free', 20],
  ],
  /** Spaces between the widest number of a column and the one before. */
  gapColumns: [
    [1, 40],
    [2, 27],
    [3, 11],
    [5, 4],
  ],
  /** Decimals of all curves alike, or null for each curve's own. */
  uniformDecimals: [
    [null, 50],
    [3, 18],
    [4, 14],
  ],
  /** Whether curves over many decades are in exponent notation. */
  exponents: [
    [true, 14],
    [false, 68],
  ],
  remarksPlace: [
    ['other-section', 40],
    ['top', 14],
    ['after-version', 12],
    ['before-data', 16],
  ],
  /** The least that the remarks take; up to one row more brings the file to its size. */
  remarkBytes: [
    [minimumRemarkBytes, 22],
    [240, 28],
    [520, 20],
    [1100, 12],
  ],
  parameterCount: [
    [0, 9],
    [5, 20],
    [12, 24],
    [24, 18],
    [42, 11],
  ],
  titles: [
    ['words', 44],
    ['capitals', 26],
    ['letters', 12],
  ],
  /** Whether `~Parameter` stands before `~Curve`, as only LAS 2.0 allows. */
  parametersFirst: [
    [true, 24],
    [false, 58],
  ],
  /** Whether `#MNEM.UNIT` comments head the sections. */
  headings: [
    [true, 57],
    [false, 25],
  ],
  /** Curves of a file, its index among them. */
  columnCount: [
    ...([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const).map((count) => [count, 5] as const),
    ...([14, 16, 18, 20, 23] as const).map((count) => [count, 3] as const),
    ...([26, 31, 36, 43, 48, 64, 80] as const).map((count) => [count, 1] as const),
    [15, 3],
    [105, 2],
  ],
} as const satisfies Readonly<Record<string, Deck<unknown>>>;

export type IndexKind = (typeof decks.index)[number][0];

/** One card of every deck. */
export type Traits = {
  readonly [Name in keyof typeof decks]: (typeof decks)[Name][number][0];
};

function deal<Value>(random: Random, deck: Deck<Value>): Value[] {
  const cards = deck.flatMap(([value, files]) => Array.from({ length: files }, () => value));
  if (cards.length !== corpusShape.fileCount) {
    throw new RangeError(`A deck of ${cards.length} cards for ${corpusShape.fileCount} files.`);
  }
  return random.shuffled(cards);
}

/** Deals every deck in random order: the traits of each file of the corpus. */
export function dealTraits(random: Random): Traits[] {
  const dealt = Object.entries(decks).map(
    ([name, deck]) => [name, deal<unknown>(random, deck)] as const,
  );
  return Array.from(
    { length: corpusShape.fileCount },
    (_, file) =>
      // Holds by construction, one card of each deck under the deck's name; TypeScript does not follow entries.
      Object.fromEntries(dealt.map(([name, cards]) => [name, cards[file]])) as Traits,
  );
}
