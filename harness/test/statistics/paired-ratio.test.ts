import assert from 'node:assert/strict';
import fc from 'fast-check';

import { pairedRatio } from '../../statistics/paired-ratio.js';
import { assertClose, assertSameInterval, bounded, ratio, ratios } from './arbitraries.js';

/**
 * Hamilton depression scale factor IV of nine patients before and after a tranquilliser: Hollander & Wolfe,
 * Nonparametric Statistical Methods, table 3.1; also the example of R's wilcox.test.
 */
const depressionBefore = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
const depressionAfter = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
const depressionRatios = depressionAfter.map((after, patient) =>
  Math.exp(after - (depressionBefore[patient] ?? NaN)),
);

/** Rounded, so that the property meets neither ties nor Walsh averages within rounding of 0. */
const distinctMagnitude = (value: number): number => Math.round(1e6 * Math.abs(Math.log(value)));

/** Far enough from 1 that the test does not drop it. */
const effect = ratio.filter((value) => distinctMagnitude(value) > 0);

describe('pairedRatio', () => {
  describe('with six pairs or more', () => {
    it('gives the published estimate, interval and test of the depression data', () => {
      const estimate = bounded(pairedRatio(depressionRatios));
      assert.equal(estimate.method, 'signed-rank');
      assert.equal(estimate.pairCount, 9);
      assertClose(Math.log(estimate.ratio), -0.46);
      assertClose(Math.log(estimate.low), -0.786);
      assertClose(Math.log(estimate.high), -0.01);
      // Published as 96.1 % and, one-sided, as 0.0195 (R: V = 40, p = 0.01953).
      assertClose(estimate.confidence, 1 - 2 * (10 / 512));
      assertClose(estimate.pValue, 2 * 0.01953125);
    });

    it('widens to the levels that a higher confidence needs', () => {
      // By enumeration of the 512 sign patterns: seven of them have a rank sum of at most 4 …
      const wide = bounded(pairedRatio(depressionRatios, { confidence: 0.97 }));
      assertClose(wide.confidence, 0.97265625);
      assertClose(Math.log(wide.low), -0.806);
      assertClose(Math.log(wide.high), 0.035);
      // … and one has a rank sum of 0.
      const widest = bounded(pairedRatio(depressionRatios, { confidence: 0.996 }));
      assertClose(widest.confidence, 0.99609375);
      assertClose(Math.log(widest.low), -1.022);
      assertClose(Math.log(widest.high), 0.147);
    });

    it('reaches the exact confidence of the tables', () => {
      // Computed apart, as sums over the subsets of the ranks; Hollander & Wolfe's table of T+ has them to 3 digits.
      const reached = new Map([
        [6, 0.96875],
        [8, 0.9609375],
        [10, 0.951171875],
        [30, 0.9502898789942265],
      ]);
      for (const [pairCount, confidence] of reached) {
        const distinct = Array.from({ length: pairCount }, (_, i) => 1.1 + i / 97);
        assertClose(bounded(pairedRatio(distinct)).confidence, confidence, 1e-14);
      }
    });

    it('drops ratios of 1 and shares the ranks of ties in its test', () => {
      // Expected values by enumeration of all sign patterns of the mid-ranks.
      const fromLogs = (logs: readonly number[]): number | null =>
        pairedRatio(logs.map((log) => Math.exp(log / 100))).pValue;
      assertClose(fromLogs([1, 1, -1, 2, 2, 3, 0, 4]) ?? NaN, 0.0625);
      assertClose(fromLogs([1, 2, 3, 4, 5, -6, 7, 0]) ?? NaN, 0.21875);
      assertClose(fromLogs([1, 1, -2, 3, 0, 4, 5, -1, 6]) ?? NaN, 0.109375);
    });

    it('calls equal sides equal with certainty', () => {
      assert.deepEqual(pairedRatio([1, 1, 1, 1, 1, 1]), {
        method: 'signed-rank',
        pairCount: 6,
        ratio: 1,
        low: 1,
        high: 1,
        confidence: 0.96875,
        pValue: 1,
      });
    });

    it('rejects 1 exactly when its interval excludes 1, where nothing is tied', () => {
      fc.assert(
        fc.property(
          fc.uniqueArray(effect, { minLength: 6, maxLength: 12, selector: distinctMagnitude }),
          (values) => {
            const { low, high, confidence, pValue } = bounded(pairedRatio(values));
            const excludes = low > 1 || high < 1;
            assert.equal(pValue <= 1 - confidence + 1e-12, excludes);
          },
        ),
      );
    });
  });

  describe('below six pairs', () => {
    it("gives Student's interval and test of the log ratios around the Hodges-Lehmann estimate", () => {
      // Computed apart with SciPy 1.17: t.interval(0.95, 3, …) and ttest_1samp of the logarithms.
      const estimate = bounded(pairedRatio([1.12, 1.18, 1.09, 1.15]));
      assert.equal(estimate.method, 'log-t');
      assert.equal(estimate.confidence, 0.95);
      assertClose(estimate.ratio, 1.1345041583613062);
      assertClose(Math.log(estimate.low), 0.07186831806697788);
      assertClose(Math.log(estimate.high), 0.18052306313341596);
      assertClose(estimate.pValue, 0.0051193573861330385);
    });

    it('takes the t interval for more pairs where their ranks cannot reach the confidence', () => {
      assert.equal(
        pairedRatio([1.1, 1.2, 1.3, 1.4, 1.5, 1.6], { confidence: 0.99 }).method,
        'log-t',
      );
    });

    it('has no interval and no test for a single pair', () => {
      const { ratio: estimate, ...rest } = pairedRatio([1.25]);
      assertClose(estimate, 1.25);
      assert.deepEqual(rest, {
        method: 'single',
        pairCount: 1,
        low: null,
        high: null,
        confidence: null,
        pValue: null,
      });
    });
  });

  it('refuses what cannot be a ratio or a confidence', () => {
    assert.throws(() => pairedRatio([]), /empty/);
    for (const wrong of [0, -1, NaN, Infinity]) {
      assert.throws(() => pairedRatio([1, wrong]), new RegExp(`value 1 is ${wrong}`));
    }
    for (const wrong of [0, 1, 95, NaN]) {
      assert.throws(() => pairedRatio([1, 2], { confidence: wrong }), /does not lie between/);
    }
  });

  const severalRatios = ratios({ minLength: 2, maxLength: 12 });
  const anyConfidence = fc.double({ min: 0.01, max: 0.999, noNaN: true });

  it('holds its estimate within its interval at any confidence, and gives at least that confidence', () => {
    fc.assert(
      fc.property(severalRatios, anyConfidence, (values, confidence) => {
        const estimate = bounded(pairedRatio(values, { confidence }));
        assert.ok(estimate.low <= estimate.ratio && estimate.ratio <= estimate.high);
        assert.ok(estimate.confidence >= confidence - 1e-12);
      }),
    );
  });

  it('does not depend on the order of the rounds', () => {
    const shuffledPair = severalRatios.chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length }),
      ),
    );
    fc.assert(
      fc.property(shuffledPair, ([values, shuffled]) => {
        const estimate = bounded(pairedRatio(values));
        const other = bounded(pairedRatio(shuffled));
        assertSameInterval(other, estimate);
        assertClose(other.pValue, estimate.pValue);
      }),
    );
  });

  it('scales with the ratios', () => {
    fc.assert(
      fc.property(severalRatios, ratio, (values, factor) => {
        const estimate = bounded(pairedRatio(values));
        const scaled = bounded(pairedRatio(values.map((value) => value * factor)));
        assertSameInterval(scaled, {
          ratio: estimate.ratio * factor,
          low: estimate.low * factor,
          high: estimate.high * factor,
        });
      }),
    );
  });

  it('turns round with the sides: the inverse ratio, swapped bounds, the same test', () => {
    fc.assert(
      fc.property(severalRatios, (values) => {
        const estimate = bounded(pairedRatio(values));
        const inverse = bounded(pairedRatio(values.map((value) => 1 / value)));
        assertSameInterval(inverse, {
          ratio: 1 / estimate.ratio,
          low: 1 / estimate.high,
          high: 1 / estimate.low,
        });
        assertClose(inverse.pValue, estimate.pValue, 1e-6);
      }),
    );
  });
});
