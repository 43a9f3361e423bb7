import assert from 'node:assert/strict';

import { pairedDifference } from '../../statistics/paired-difference.js';

/** Hollander, Wolfe & Chicken, Nonparametric Statistical Methods, 3rd ed., table 3.1: depression factors. */
const hamiltonDifferences = [-0.952, 0.147, -1.022, -0.43, -0.62, -0.59, -0.49, 0.08, -0.01];

describe('the difference between paired costs', () => {
  it('is the published Hodges-Lehmann estimate of a worked example, with its interval', () => {
    // Example 3.3 and 3.4: estimate -0.46, interval of 96 % from -0.786 to -0.010.
    const { difference, interval, pairCount } = pairedDifference(hamiltonDifferences);
    assert.equal(pairCount, 9);
    assert.ok(Math.abs(difference + 0.46) < 1e-9, String(difference));
    assert.ok(interval !== null);
    assert.ok(Math.abs(interval.low + 0.786) < 1e-9, String(interval.low));
    assert.ok(Math.abs(interval.high + 0.01) < 1e-9, String(interval.high));
    assert.ok(Math.abs(interval.confidence - 0.961) < 1e-3, String(interval.confidence));
  });

  it('has Student’s interval below six pairs', () => {
    // Mean 2, standard error 1/√3, and the 97.5 % quantile of t with two degrees of freedom, 4.302653.
    const { interval } = pairedDifference([1, 2, 3]);
    assert.ok(interval !== null);
    assert.ok(Math.abs(interval.high - 2 - 4.302653 / Math.sqrt(3)) < 1e-5);
    assert.ok(Math.abs(interval.low - 2 + 4.302653 / Math.sqrt(3)) < 1e-5);
  });

  it('has no interval from a single pair', () => {
    assert.deepEqual(pairedDifference([-2]), { difference: -2, interval: null, pairCount: 1 });
  });

  it('refuses what is no sample', () => {
    assert.throws(() => pairedDifference([]), RangeError);
    assert.throws(() => pairedDifference([1, Number.NaN]), RangeError);
  });
});
