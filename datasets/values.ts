import type { CurveColumn } from './las-file.js';
import { scaled } from './decimal.js';
import type { Random } from './random.js';

/** Gives a curve's next value as an integer count of its last decimal place, or `absent`. */
export type Series = (shaliness: number) => number;

/** Stands for the file's NULL; far outside of every curve's range. */
export const absent = Number.MIN_SAFE_INTEGER;

/** Shaliness runs from 0 (clean sand) to this (pure shale). */
const pureShale = 1000;

const oneIn = {
  /** Rows between single absent values, and between gaps, of one curve. */
  singleAbsence: 4096,
  gap: 6144,
  /** Rows between spikes. */
  spike: 2048,
} as const;

const longestGapRows = 220;
const longestLeadRows = 60;

/** Beds of sand and shale that all curves of a file pass through: gives the shaliness row by row. */
export function createFormation(random: Random): () => number {
  let shaliness = 0;
  let rowsLeft = 0;
  return () => {
    if (rowsLeft === 0) {
      rowsLeft = random.between(6, 140);
      shaliness = random.below(pureShale + 1);
    }
    rowsLeft -= 1;
    return shaliness;
  };
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** Integer in [-amplitude, amplitude], exact for amplitudes of up to 2^31. */
function noise(random: Random, amplitude: number): number {
  const twentyBits = random.uint32() >>> 12;
  return Math.floor((twentyBits * (2 * amplitude + 1)) / 1_048_576) - amplitude;
}

function createWalk(
  { low, high, decimals }: CurveColumn,
  shape: CurveColumn['shape'] & { kind: 'walk' },
  random: Random,
): Series {
  const clean = scaled(shape.clean, decimals);
  const shale = scaled(shape.shale, decimals);
  const range = high - low;
  let value = clean;
  return (shaliness) => {
    const level = clean + Math.trunc(((shale - clean) * shaliness) / pureShale);
    const scale = shape.proportional ? Math.abs(value) : range;
    const amplitude = 1 + Math.floor((scale * shape.roughness) / 1000);
    value += Math.trunc((level - value) / 5) + noise(random, amplitude);
    value = clamp(value, low, high);
    if (random.below(oneIn.spike) !== 0) return value;
    return clamp(value + noise(random, Math.floor(range / 3)), low, high);
  };
}

function createSawtooth(low: number, high: number, periodRows: number, random: Random): Series {
  let row = random.below(periodRows);
  return () => {
    row = (row + 1) % periodRows;
    return low + Math.floor(((high - low) * row) / periodRows);
  };
}

/** Adds the rows before the sensor reads, gaps while the tool is stuck, and single bad readings. */
function withAbsences(series: Series, random: Random): Series {
  let absentRows = random.below(2) === 0 ? 0 : random.between(1, longestLeadRows);
  return (shaliness) => {
    const value = series(shaliness);
    if (absentRows > 0) {
      absentRows -= 1;
      return absent;
    }
    if (random.below(oneIn.gap) === 0) absentRows = random.between(2, longestGapRows);
    return random.below(oneIn.singleAbsence) === 0 ? absent : value;
  };
}

/** The values of one curve, row by row; the sequence depends on the column and on `random` alone. */
export function createSeries(column: CurveColumn, random: Random): Series {
  const { shape, low, high, decimals } = column;
  switch (shape.kind) {
    case 'walk':
      return withAbsences(createWalk(column, shape, random), random);
    case 'sawtooth':
      return withAbsences(createSawtooth(low, high, shape.periodRows, random), random);
    case 'constant': {
      const value = scaled(random.pick(shape.choices), decimals);
      return () => value;
    }
  }
}
