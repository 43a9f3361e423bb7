/**
 * p-values adjusted for being several at once, in the order given: an adjusted one at or below α rejects with the
 * probability of any false rejection held at α. Null (no test was possible) stays null and counts as no test.
 * Source: Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6
 * (1979), 65-70.
 * @throws RangeError for a p-value outside 0 to 1.
 */
export function holm(pValues: readonly number[]): number[];
export function holm(pValues: readonly (number | null)[]): (number | null)[];
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const adjusted = pValues.slice();
  const tests = pValues
    .flatMap((pValue, index) => (pValue === null ? [] : [{ pValue, index }]))
    .sort((a, b) => a.pValue - b.pValue);
  let largestSoFar = 0;
  tests.forEach(({ pValue, index }, rejected) => {
    if (!(pValue >= 0 && pValue <= 1)) {
      throw new RangeError(`p-value ${index} is ${pValue}, which does not lie between 0 and 1`);
    }
    // Monotone: a test is never rejected where one with a smaller p-value is not.
    largestSoFar = Math.max(largestSoFar, Math.min(1, (tests.length - rejected) * pValue));
    adjusted[index] = largestSoFar;
  });
  return adjusted;
}
