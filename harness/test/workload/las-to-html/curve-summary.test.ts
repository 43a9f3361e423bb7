import assert from 'node:assert/strict';

import fc from 'fast-check';

import { summariseCurve } from '../../../workload/las-to-html/curve-summary.js';

const { NaN: absent } = Number;

describe('summariseCurve', () => {
  it('gives the figures of a small curve', () => {
    const summary = summariseCurve([2, 4, 4, 4, 5, 5, 7, 9], [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.deepEqual(summary, {
      count: 8,
      absentCount: 0,
      distribution: { min: 2, mean: 5, median: 4.5, standardDeviation: 2, max: 9, range: 7 },
      steps: { down: 0, level: 3, up: 4, activity: 4 / 7, drift: 4 / 7 },
      firstDepth: 1,
      lastDepth: 8,
    });
  });

  it('leaves absent values out of every figure', () => {
    const summary = summariseCurve([absent, 3, absent, 1, absent], [10, 11, 12, 13, 14]);
    assert.equal(summary.count, 2);
    assert.equal(summary.absentCount, 3);
    assert.equal(summary.distribution?.median, 2);
    assert.deepEqual(summary.steps, { down: 1, level: 0, up: 0, activity: 1, drift: -1 });
    assert.equal(summary.firstDepth, 11);
    assert.equal(summary.lastDepth, 13);
  });

  it('has no figures of a curve whose values are all absent', () => {
    assert.deepEqual(summariseCurve([absent, absent], [1, 2]), {
      count: 0,
      absentCount: 2,
      distribution: undefined,
      steps: { down: 0, level: 0, up: 0, activity: undefined, drift: undefined },
      firstDepth: undefined,
      lastDepth: undefined,
    });
  });

  it('has no activity or drift of a single value', () => {
    const { steps, distribution } = summariseCurve([7], [1]);
    assert.deepEqual([steps.activity, steps.drift], [undefined, undefined]);
    assert.deepEqual(distribution, {
      min: 7,
      mean: 7,
      median: 7,
      standardDeviation: 0,
      max: 7,
      range: 0,
    });
  });

  it('has no first depth where the index is absent', () => {
    const summary = summariseCurve([1, 2], [absent, 5]);
    assert.equal(summary.firstDepth, undefined);
    assert.equal(summary.lastDepth, 5);
  });

  it('sorts numbers as numbers for the median', () => {
    assert.equal(summariseCurve([10, 9, 100, -1, 2], []).distribution?.median, 9);
  });

  it('finds the spread of large values that lie close together', () => {
    const values = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16];
    const { distribution } = summariseCurve(values, []);
    assert.equal(distribution?.mean, 1e9 + 10);
    assert.equal(distribution.standardDeviation, Math.sqrt(22.5));
  });

  it('finds the mean of many values to the last bit, where a plain sum is off', () => {
    const values = Array.from({ length: 100_000 }, (_, position) =>
      position % 2 === 0 ? 0.1 : 0.3,
    );
    const plainSum = values.reduce((sum, value) => sum + value, 0);
    assert.notEqual(plainSum / values.length, 0.2);
    assert.equal(summariseCurve(values, []).distribution?.mean, 0.2);
  });

  it('has no spread in a constant curve, and its constant as mean', () => {
    fc.assert(
      fc.property(
        // A mean of negative zeros is a positive one.
        fc.double({ noNaN: true, min: -1e100, max: 1e100 }).map((number) => number + 0),
        fc.integer({ min: 1, max: 50 }),
        (constant, count) => {
          const values = Array.from({ length: count }, () => constant);
          const { distribution, steps } = summariseCurve(values, []);
          assert.equal(distribution?.mean, constant);
          assert.equal(distribution.standardDeviation, 0);
          assert.equal(steps.level, count - 1);
        },
      ),
    );
  });

  it('agrees with exact integer arithmetic', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 60 }),
        (values) => {
          const { distribution } = summariseCurve(values, []);
          const count = values.length;
          const sum = values.reduce((total, value) => total + value, 0);
          const squares = values.reduce((total, value) => total + value * value, 0);
          const variance = (count * squares - sum * sum) / (count * count);
          assert.ok(distribution !== undefined);
          assertClose(distribution.mean, sum / count, values);
          assertClose(distribution.standardDeviation, Math.sqrt(variance), values);
          assert.equal(distribution.min, Math.min(...values));
          assert.equal(distribution.max, Math.max(...values));
        },
      ),
    );
  });

  it('steps as often down, level and up as there are neighbours', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1 }), (values) => {
        const { down, level, up } = summariseCurve(values, []).steps;
        const reversed = summariseCurve(values.toReversed(), []).steps;
        assert.equal(down + level + up, values.length - 1);
        assert.deepEqual([reversed.down, reversed.level, reversed.up], [up, level, down]);
      }),
    );
  });
});

/** To the last bits of the largest value: where large values cancel out, no sum of differences can be closer. */
function assertClose(actual: number, expected: number, values: readonly number[]): void {
  const tolerance = 4 * Number.EPSILON * Math.max(...values.map(Math.abs));
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not close to ${expected}`);
}
