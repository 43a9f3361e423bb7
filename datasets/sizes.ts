import { Random } from './random.js';

/** The corpus of the technical note: the W005862 directory without its MDT part. */
export const corpusShape = {
  fileCount: 82,
  totalBytes: 108_145_150,
  largestBytes: 27_330_513,
  smallestBytes: 4_609,
} as const;

/** Standard deviation of log2(size): puts the median near a quarter of the mean, as in archives of well logs. */
const logSpread = 2.4;

/**
 * 2^exponent for a non-negative exponent, by square roots: IEEE 754 rounds `sqrt` and `*` correctly everywhere,
 * while `Math.pow` and `Math.exp` may differ in the last bit between engines.
 */
function twoToThe(exponent: number): number {
  let power = 1;
  let whole = Math.floor(exponent);
  let fraction = exponent - whole;
  for (; whole > 0; whole -= 1) power *= 2;
  for (let root = Math.sqrt(2); fraction > 0 && root > 1; root = Math.sqrt(root)) {
    fraction *= 2;
    if (fraction >= 1) {
      power *= root;
      fraction -= 1;
    }
  }
  return power;
}

/**
 * Sizes in bytes of the full-scale corpus: the note's largest, its smallest, then log-normally spread ones between,
 * which add up with them to the note's total to the byte.
 */
export function fullScaleSizes(random: Random): number[] {
  const { fileCount, totalBytes, largestBytes, smallestBytes } = corpusShape;
  // Ten standard deviations up, so that the exponent stays above zero; the sum below takes the factor out again.
  const weights = Array.from({ length: fileCount - 2 }, () =>
    twoToThe(logSpread * (10 + random.normal())),
  );
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const leastBytes = smallestBytes + 1;
  const middleBytes = totalBytes - largestBytes - smallestBytes;
  const spreadBytes = middleBytes - weights.length * leastBytes;
  const middle = weights.map(
    (weight) => leastBytes + Math.floor((weight / weightSum) * spreadBytes),
  );
  const shortfallBytes = middleBytes - middle.reduce((sum, size) => sum + size, 0);
  for (let index = 0; index < shortfallBytes; index += 1) middle[index] = (middle[index] ?? 0) + 1;
  return [largestBytes, smallestBytes, ...middle];
}
