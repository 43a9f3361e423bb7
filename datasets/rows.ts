import { decimalLength, exponentLength, writeDecimal, writeExponent } from './decimal.js';
import { type CurveColumn, type LasFile, maximumWrappedLineBytes } from './las-file.js';
import { Random } from './random.js';
import { absent, createFormation, createSeries, type Series } from './values.js';

const space = 0x20;
const dataSeed = 0x4c41_5332;

/**
 * The data rows of one file, in order. Two instances for the same file give the same bytes, so that one may measure
 * what the other will write.
 */
export class Rows {
  readonly #file: LasFile;
  readonly #random: Random;
  readonly #shaliness: () => number;
  readonly #curves: readonly { readonly column: CurveColumn; readonly series: Series }[];
  readonly #aligned: boolean;
  readonly #absentText: Uint8Array;
  readonly #lineEnding: Uint8Array;
  readonly #lineRoom: number;
  #rowCount = 0;
  #index = 0;

  constructor(file: LasFile) {
    this.#file = file;
    this.#random = new Random(dataSeed, file.stream);
    this.#shaliness = createFormation(this.#random);
    this.#curves = file.curves.map((column) => ({
      column,
      series: createSeries(column, this.#random),
    }));
    this.#aligned = file.traits.layout === 'aligned';
    this.#absentText = Buffer.from(file.traits.nullText.inData, 'latin1');
    this.#lineEnding = Buffer.from(file.traits.lineEnding, 'latin1');
    this.#lineRoom = file.wrapped ? maximumWrappedLineBytes - this.#lineEnding.length : Infinity;
  }

  /** Index of the row that was written last, as an integer count of its last decimal place. */
  get index(): number {
    return this.#index;
  }

  /** Writes the next row, which takes at most `file.rowBytes`, and returns where it ends. */
  writeNext(target: Uint8Array, offset: number): number {
    const { index, wrapped } = this.#file;
    const jitter = index.jitter === 0 ? 0 : this.#random.between(-index.jitter, index.jitter);
    this.#index = index.start + this.#rowCount * index.step + jitter;
    this.#rowCount += 1;
    const indexLength = decimalLength(this.#index, index.decimals);
    let at = this.#openField(
      target,
      offset,
      this.#aligned ? index.columns : indexLength,
      indexLength,
    );
    writeDecimal(target, at, this.#index, index.decimals);
    let lineStart = offset;
    if (wrapped) lineStart = at = this.#endLine(target, at);

    const shaliness = this.#shaliness();
    for (const { column, series } of this.#curves) {
      const value = series(shaliness);
      const length = this.#textLength(column, value);
      const width = this.#aligned ? column.columns : length + 1;
      if (at + width - lineStart > this.#lineRoom) lineStart = at = this.#endLine(target, at);
      at = this.#openField(target, at, width, length);
      if (value === absent) target.set(this.#absentText, at - length);
      else if (column.notation === 'exponent') writeExponent(target, at, value, column.decimals);
      else writeDecimal(target, at, value, column.decimals);
    }
    return this.#endLine(target, at);
  }

  #textLength({ notation, decimals }: CurveColumn, value: number): number {
    if (value === absent) return this.#absentText.length;
    return notation === 'exponent' ? exponentLength(value) : decimalLength(value, decimals);
  }

  /** Fills a field with the blanks before its text and returns where it ends. */
  #openField(target: Uint8Array, offset: number, width: number, length: number): number {
    if (length > width) throw new RangeError(`${length} characters in a column of ${width}.`);
    target.fill(space, offset, offset + width - length);
    return offset + width;
  }

  #endLine(target: Uint8Array, offset: number): number {
    target.set(this.#lineEnding, offset);
    return offset + this.#lineEnding.length;
  }
}
