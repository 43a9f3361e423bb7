/** Samples: checked on the way in, because a bad number is the caller's mistake, then summed. */

/** Element of a list at an index that the caller knows to exist. */
export function at(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined) {
    throw new RangeError(`no element ${index} in a list of ${values.length}`);
  }
  return value;
}

/**
 * A sorted copy.
 * @throws RangeError when there is no value, or one that is not finite.
 */
export function ascending(values: readonly number[]): Float64Array {
  requireSome(values);
  values.forEach((value, index) => {
    if (!Number.isFinite(value)) {
      throw new RangeError(`value ${index} is ${value}: a sample holds finite numbers only`);
    }
  });
  return Float64Array.from(values).sort();
}

/**
 * Natural logarithms, in the same order.
 * @throws RangeError when there is no value, or one that is not a finite number above 0.
 */
export function logarithms(values: readonly number[]): number[] {
  requireSome(values);
  return values.map((value, index) => {
    if (!Number.isFinite(value) || value <= 0) {
      throw new RangeError(`value ${index} is ${value}: a ratio needs finite numbers above 0`);
    }
    return Math.log(value);
  });
}

function requireSome(values: readonly number[]): void {
  if (values.length === 0) {
    throw new RangeError('a sample holds at least one value, this one is empty');
  }
}

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Variance of a sample of two or more, with the divisor n - 1. */
export function sampleVariance(values: readonly number[]): number {
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}
