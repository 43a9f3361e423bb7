import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { BoundedRatio, UnboundedRatio } from '../../statistics/estimate.js';

/** Ratios from a tenth to tenfold, so far from the ends of the number range that only statistics is at stake. */
export const ratio = fc.double({ min: 0.1, max: 10, noNaN: true });

export const ratios = (sizes: fc.ArrayConstraints): fc.Arbitrary<number[]> =>
  fc.array(ratio, sizes);

export function assertClose(actual: number, expected: number, tolerance = 1e-9): void {
  const allowed = tolerance * Math.max(1, Math.abs(expected));
  assert.ok(Math.abs(actual - expected) <= allowed, `${actual} is not close to ${expected}`);
}

/** An estimate that must have an interval. */
export function bounded<Estimate extends BoundedRatio | UnboundedRatio>(
  estimate: Estimate,
): Extract<Estimate, BoundedRatio> {
  assert.ok(hasBounds(estimate), 'the estimate has no interval');
  return estimate;
}

const hasBounds = <Estimate extends BoundedRatio | UnboundedRatio>(
  estimate: Estimate,
): estimate is Extract<Estimate, BoundedRatio> => estimate.low !== null;

export function assertSameInterval(
  actual: BoundedRatio,
  expected: Pick<BoundedRatio, 'ratio' | 'low' | 'high'>,
): void {
  assertClose(actual.ratio, expected.ratio);
  assertClose(actual.low, expected.low);
  assertClose(actual.high, expected.high);
}
