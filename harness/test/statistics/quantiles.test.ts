import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  extent,
  interquartileRange,
  median,
  medianAbsoluteDeviation,
  quantile,
} from '../../statistics/quantiles.js';
import { assertClose } from './arbitraries.js';

/** The example of Wikipedia's article on quartiles. */
const quartileExample = [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49];

describe('quantile', () => {
  it('gives the inclusive (type 7) quartiles of the usual example, in any order', () => {
    const jumbled = [49, 6, 47, 7, 43, 15, 42, 36, 41, 39, 40];
    for (const values of [quartileExample, jumbled]) {
      assert.equal(quantile(values, 0.25), 25.5);
      assert.equal(quantile(values, 0.5), 40);
      assert.equal(quantile(values, 0.75), 42.5);
    }
  });

  it('runs from the smallest value to the largest without ever falling', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, probability, probability, (sample, one, other) => {
        assert.equal(quantile(sample, 0), extent(sample).minimum);
        assert.equal(quantile(sample, 1), extent(sample).maximum);
        const lower = quantile(sample, Math.min(one, other));
        assert.ok(lower <= quantile(sample, Math.max(one, other)) + 1e-9);
      }),
    );
  });

  it('refuses an empty sample, a value that is not finite and a probability outside 0 to 1', () => {
    assert.throws(() => quantile([], 0.5), /empty/);
    assert.throws(() => quantile([1, NaN], 0.5), /value 1 is NaN/);
    assert.throws(() => quantile([1], 1.1), /probability 1.1/);
    assert.throws(() => quantile([1], NaN), /probability NaN/);
  });
});

describe('median', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    assert.equal(median([7]), 7);
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 3, 2]), 2.5);
  });

  it('sorts by size, not by spelling', () => {
    assert.equal(median([10, 9, 100]), 10);
  });

  it('leaves the values as they were', () => {
    const values = [3, 1, 2];
    median(values);
    assert.deepEqual(values, [3, 1, 2]);
  });
});

describe('the measures of spread', () => {
  it('give the median absolute deviation of the usual example', () => {
    // Wikipedia, Median absolute deviation.
    assert.equal(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9]), 1);
  });

  it('give the interquartile range of the quartile example', () => {
    assert.equal(interquartileRange(quartileExample), 17);
  });

  it('give the extent', () => {
    assert.deepEqual(extent([3, -1, 12, 4]), { minimum: -1, maximum: 12 });
  });

  it('do not move when every value moves', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (sample, shift) => {
        const moved = sample.map((value) => value + shift);
        assertClose(medianAbsoluteDeviation(moved), medianAbsoluteDeviation(sample));
        assertClose(interquartileRange(moved), interquartileRange(sample));
      }),
    );
  });
});
