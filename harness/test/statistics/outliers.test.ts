import assert from 'node:assert/strict';
import fc from 'fast-check';

import { outliers } from '../../statistics/outliers.js';
import { assertClose } from './arbitraries.js';

describe('outliers', () => {
  it('scores by the modified z-score', () => {
    // By hand: median 2.45, median absolute deviation 0.15, so 8.2 scores 0.6745 * 5.75 / 0.15.
    const found = outliers([2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3]);
    assert.deepEqual(
      found.map(({ index, value }) => ({ index, value })),
      [
        { index: 8, value: 8.2 },
        { index: 9, value: 8.3 },
      ],
    );
    assertClose(found[0]?.score ?? NaN, 25.855833333333333);
    assertClose(found[1]?.score ?? NaN, 26.3055);
  });

  it('flags beyond a score of 3.5 on either side, not before', () => {
    // Median 0 and median absolute deviation 1: the score is 0.6745 times the value, 3.5 at 5.189.
    const values = [-2, -1, -0.5, 0, 0.5, 1, 2];
    assert.deepEqual(outliers([...values, 5.1, -5.1]), []);
    assert.deepEqual(
      outliers([...values, 5.3, -5.3]).map(({ index }) => index),
      [7, 8],
    );
  });

  it('still finds the odd one out where more than half are equal', () => {
    // By hand: mean absolute deviation 11.25, so 100 scores 90 / (1.253314 * 11.25).
    const [found, ...others] = outliers([10, 10, 10, 10, 10, 10, 10, 100]);
    assert.equal(found?.index, 7);
    assertClose(found.score, 6.38307719, 1e-6);
    assert.deepEqual(others, []);
  });

  it('finds none among equal values, or in a sample of one or two', () => {
    assert.deepEqual(outliers([5, 5, 5, 5]), []);
    assert.deepEqual(outliers([5]), []);
    assert.deepEqual(outliers([1, 1000]), []);
  });

  it('finds the same places in another unit', () => {
    const sample = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sample, (values) => {
        const places = (list: readonly number[]): number[] =>
          outliers(list).map(({ index }) => index);
        assert.deepEqual(places(values.map((value) => value * 1024)), places(values));
      }),
    );
  });
});
