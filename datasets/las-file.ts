import type { CurveShape } from './curves.js';
import type { Traits } from './traits.js';
import type { Field } from './wells.js';

/** The standards allow 256 bytes a line, line ending included, and 80 in the data of a wrapped file. */
export const maximumLineBytes = 256;
export const maximumWrappedLineBytes = 80;

/** The first column. Numbers are integer counts of the last decimal place. */
export interface IndexColumn {
  readonly mnemonic: string;
  readonly unit: string;
  readonly description: string;
  readonly decimals: number;
  /** Characters of the column where the layout is aligned. */
  readonly columns: number;
  readonly start: number;
  /** Negative where the file descends. */
  readonly step: number;
  readonly jitter: number;
}

/** A column of curve values. `low` and `high` are integer counts of the last decimal place. */
export interface CurveColumn {
  readonly mnemonic: string;
  readonly unit: string;
  readonly apiCode: string;
  readonly description: string;
  readonly decimals: number;
  readonly notation: 'decimal' | 'exponent';
  /** Characters of the column where the layout is aligned, the gap before it included. */
  readonly columns: number;
  readonly low: number;
  readonly high: number;
  /** Levels in the curve's unit. */
  readonly shape: CurveShape;
}

export interface HeaderItem {
  readonly mnemonic: string;
  readonly unit: string;
  readonly value: string;
  readonly description: string;
}

export interface Well {
  readonly company: string;
  readonly name: string;
  readonly field: Field;
  readonly location: string;
  readonly serviceCompany: string;
  readonly date: string;
  readonly identifier: string;
}

/** Everything that the text of one LAS file is made from, but its length. */
export interface LasFile {
  /** Name within the corpus directory; ASCII. */
  readonly name: string;
  /** Picks the file's own random sequence. */
  readonly stream: number;
  readonly traits: Traits;
  readonly wrapped: boolean;
  readonly well: Well;
  readonly index: IndexColumn;
  readonly curves: readonly CurveColumn[];
  readonly parameters: readonly HeaderItem[];
  /** Upper bound of what one depth step takes. Exact where the layout is aligned. */
  readonly rowBytes: number;
}

/** A LAS file that is to be exactly so long. */
export interface SizedLasFile extends LasFile {
  readonly sizeBytes: number;
}
