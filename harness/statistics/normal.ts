/** Below it the series has the digits, above it the continued fraction. */
const seriesLimit = 3;
const fractionTerms = 100;

/**
 * P(Z ≤ z) of the standard normal distribution, with 13 digits in either tail.
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.2.11 (series) and 26.2.14 (fraction).
 */
export function normalLowerTail(z: number): number {
  if (Math.abs(z) < seriesLimit) {
    return 0.5 + density(z) * series(z);
  }
  const beyond = density(z) / continuedFraction(Math.abs(z));
  return z < 0 ? beyond : 1 - beyond;
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

function series(z: number): number {
  let term = z;
  let total = z;
  for (let divisor = 3; Math.abs(term) > Number.EPSILON * Math.abs(total); divisor += 2) {
    term *= (z * z) / divisor;
    total += term;
  }
  return total;
}

function continuedFraction(z: number): number {
  let fraction = z;
  for (let numerator = fractionTerms; numerator >= 1; numerator--) {
    fraction = z + numerator / fraction;
  }
  return fraction;
}
