import assert from 'node:assert/strict';
import fc from 'fast-check';

import { holm } from '../../statistics/holm.js';
import { assertClose } from './arbitraries.js';

const pValue = fc.double({ min: 0, max: 1, noNaN: true });

describe('holm', () => {
  it('gives the adjusted p-values of the usual example', () => {
    // The four hypotheses of Wikipedia's article on the method: at 5 % the first and the last are rejected.
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((expected, index) => {
      assertClose(adjusted[index] ?? NaN, expected, 1e-14);
    });
  });

  it('leaves a single p-value as it is, and none as none', () => {
    assert.deepEqual(holm([0.04]), [0.04]);
    assert.deepEqual(holm([]), []);
  });

  it('does not count the comparisons that had no test', () => {
    assert.deepEqual(holm([null, 0.02, null, 0.5]), [null, 0.04, null, 0.5]);
  });

  it('keeps the order of the p-values, raises each and stays within 1', () => {
    fc.assert(
      fc.property(fc.array(pValue), (pValues) => {
        const pairs = holm(pValues).map((adjusted, index) => ({
          adjusted,
          raw: pValues[index] ?? NaN,
        }));
        for (const { adjusted, raw } of pairs) {
          assert.ok(raw <= adjusted && adjusted <= 1);
          assert.ok(pairs.every((other) => other.raw >= raw || other.adjusted <= adjusted));
        }
      }),
    );
  });

  it('never asks more than Bonferroni does, and as much of the smallest', () => {
    fc.assert(
      fc.property(fc.array(pValue, { minLength: 1 }), (pValues) => {
        const adjusted = holm(pValues);
        const bonferroni = pValues.map((value) => Math.min(1, pValues.length * value));
        assert.ok(adjusted.every((value, index) => value <= (bonferroni[index] ?? NaN)));
        assert.equal(Math.min(...adjusted), Math.min(...bonferroni));
      }),
    );
  });

  it('refuses what is not a probability', () => {
    assert.throws(() => holm([0.5, 1.5]), /p-value 1 is 1.5/);
    assert.throws(() => holm([NaN]), /p-value 0 is NaN/);
  });
});
