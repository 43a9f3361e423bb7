import assert from 'node:assert/strict';
import fc from 'fast-check';

import { unpairedRatio } from '../../statistics/mann-whitney.js';
import { assertClose, assertSameInterval, bounded, ratio, ratios } from './arbitraries.js';

const exponentials = (values: readonly number[]): number[] => values.map(Math.exp);

/**
 * Permeability of the human chorioamnion at term and at 12 to 26 weeks: Hollander & Wolfe, Nonparametric
 * Statistical Methods, table 4.1; also the example of R's wilcox.test.
 */
const atTerm = exponentials([0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]);
const early = exponentials([1.15, 0.88, 0.9, 0.74, 1.21]);

describe('unpairedRatio', () => {
  it('gives the published estimate and test of the permeability data', () => {
    const estimate = bounded(unpairedRatio(atTerm, early));
    assert.equal(estimate.method, 'mann-whitney-exact');
    assert.deepEqual([estimate.candidateCount, estimate.baselineCount], [10, 5]);
    assertClose(Math.log(estimate.ratio), 0.305);
    // Published one-sided as 0.1272 (W = 35).
    assertClose(estimate.pValue, 2 * 0.1272061272061272);
    // By enumeration of the 3,003 splits: the 9th smallest and the 9th largest of the 50 differences.
    assertClose(Math.log(estimate.low), -0.15);
    assertClose(Math.log(estimate.high), 0.76);
    assertClose(estimate.confidence, 0.9600399600399601);
  });

  it('gives the published test of tied data by the corrected normal approximation', () => {
    // NAG Library, example of g08ak: normal statistic -2.8039, lower tail 0.0025.
    const group1 = [13, 6, 12, 7, 12, 7, 10, 7, 10, 7, 16, 7, 10, 8, 9, 8];
    const group2 = [
      17, 6, 10, 8, 15, 8, 15, 10, 15, 10, 14, 10, 14, 11, 14, 11, 13, 12, 13, 12, 13, 12, 12,
    ];
    const estimate = bounded(unpairedRatio(group1, group2));
    assert.equal(estimate.method, 'mann-whitney-normal');
    assert.equal((estimate.pValue / 2).toFixed(4), '0.0025');
    assert.ok(estimate.high < 1);
  });

  it('gives the published shift of tied blood pressures', () => {
    // Mehta & Patel, StatXact-5 manual (2001), table 9.6: shift 9.5; the test computed apart with SciPy 1.17.
    const group1 = exponentials([94, 108, 110, 90]);
    const group2 = exponentials([80, 94, 85, 90, 90, 90, 108, 94, 78, 105, 88]);
    const estimate = bounded(unpairedRatio(group1, group2));
    assertClose(Math.log(estimate.ratio), 9.5);
    assertClose(estimate.pValue, 0.09806982274109612);
  });

  it('takes the normal approximation for large samples', () => {
    // Computed apart with SciPy 1.17: mannwhitneyu(…, method='asymptotic').
    const steps = Array.from({ length: 60 }, (_, step) => step);
    const estimate = bounded(
      unpairedRatio(
        steps.map((step) => Math.exp(step / 100)),
        steps.map((step) => Math.exp((step + 12.5) / 100)),
      ),
    );
    assert.equal(estimate.method, 'mann-whitney-normal');
    assertClose(estimate.pValue, 0.0004243453375935733);
    assertClose(Math.log(estimate.ratio), -0.125);
    assertClose(estimate.confidence, 0.95, 1e-3);
  });

  it("gives Welch's interval and test where the ranks are too few", () => {
    // Computed apart with SciPy 1.17: ttest_ind of the logarithms with equal_var=False.
    const estimate = bounded(unpairedRatio([1.31, 1.27, 1.35], [1.1, 1.21, 1.14]));
    assert.equal(estimate.method, 'welch-log-t');
    assertClose(estimate.ratio, 1.149122807017544);
    assertClose(estimate.low, 1.03292256, 1e-8);
    assertClose(estimate.high, 1.25742711, 1e-8);
    assertClose(estimate.pValue, 0.02277639490904701);
  });

  it('has no interval where a side has a single value', () => {
    const published = unpairedRatio([1.1, 1.2, 1.3], [2.4]);
    assertClose(published.ratio, 0.5);
    assert.equal(published.method, 'single');
    assert.equal(published.low, null);
    assert.equal(published.pValue, null);
  });

  it('finds no difference between samples of one and the same value', () => {
    for (const count of [2, 3, 8]) {
      const same = Array.from({ length: count }, () => 1.3);
      const { ratio: estimate, low, high, pValue } = bounded(unpairedRatio(same, same));
      assert.deepEqual([estimate, low, high, pValue], [1, 1, 1, 1]);
    }
  });

  it('refuses what cannot be a ratio or a confidence', () => {
    assert.throws(() => unpairedRatio([], [1]), /empty/);
    assert.throws(() => unpairedRatio([1], []), /empty/);
    assert.throws(() => unpairedRatio([1, 2], [3, -4]), /value 1 is -4/);
    assert.throws(() => unpairedRatio([1], [1], { confidence: 1 }), /does not lie between/);
  });

  const sample = ratios({ minLength: 2, maxLength: 9 });

  it('holds its estimate within its interval', () => {
    fc.assert(
      fc.property(sample, sample, (candidate, baseline) => {
        const { ratio: estimate, low, high } = bounded(unpairedRatio(candidate, baseline));
        assert.ok(low <= estimate && estimate <= high);
      }),
    );
  });

  it('turns round with the sides', () => {
    fc.assert(
      fc.property(sample, sample, (candidate, baseline) => {
        const estimate = bounded(unpairedRatio(candidate, baseline));
        const swapped = bounded(unpairedRatio(baseline, candidate));
        assertSameInterval(swapped, {
          ratio: 1 / estimate.ratio,
          low: 1 / estimate.high,
          high: 1 / estimate.low,
        });
        assertClose(swapped.pValue, estimate.pValue);
      }),
    );
  });

  it('scales with the candidate', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(ratio, { minLength: 8, maxLength: 16 }),
        ratio,
        (values, factor) => {
          // A factor may make or break ties and with them the method, so only the estimate is compared.
          const candidate = values.slice(0, 4);
          const baseline = values.slice(4);
          const scaled = unpairedRatio(
            candidate.map((value) => value * factor),
            baseline,
          );
          assertClose(scaled.ratio / factor, unpairedRatio(candidate, baseline).ratio);
        },
      ),
    );
  });
});
