import assert from 'node:assert/strict';
import fc from 'fast-check';

import { criticalT, twoSidedTail } from '../../statistics/student-t.js';
import { assertClose } from './arbitraries.js';

describe("Student's t", () => {
  it('has the quantiles of the tables', () => {
    // Student's and Fisher's tables have them to 3 digits; these from R's qt and SciPy 1.17's t.ppf.
    const quantiles = [
      { confidence: 0.5, degreesOfFreedom: 1, expected: 1 },
      { confidence: 0.95, degreesOfFreedom: 1, expected: 12.706204736174694 },
      { confidence: 0.99, degreesOfFreedom: 2, expected: 9.924843200918287 },
      { confidence: 0.95, degreesOfFreedom: 2.5, expected: 3.5746548420036817 },
      { confidence: 0.9, degreesOfFreedom: 3, expected: 2.3533634348018233 },
      { confidence: 0.999, degreesOfFreedom: 3, expected: 12.923978636687961 },
      { confidence: 0.95, degreesOfFreedom: 4, expected: 2.7764451051977934 },
      { confidence: 0.95, degreesOfFreedom: 9, expected: 2.262157162798205 },
      { confidence: 0.999, degreesOfFreedom: 100, expected: 3.390491311164263 },
      { confidence: 0.95, degreesOfFreedom: 1000, expected: 1.9623390808264083 },
    ];
    for (const { confidence, degreesOfFreedom, expected } of quantiles) {
      assertClose(criticalT(confidence, degreesOfFreedom), expected, 1e-11);
    }
  });

  it("has the published probability of Student's sleep data", () => {
    // Student, The probable error of a mean (1908); R's t.test(sleep) prints t = -4.0621, df = 9, p = 0.002833.
    assertClose(twoSidedTail(4.0621, 9), 0.002833007840390159, 1e-12);
  });

  it('keeps its digits from the middle to far out in the tail', () => {
    // SciPy 1.17: 2 * t.sf(t, df).
    assertClose(twoSidedTail(0.1, 1), 0.936548965138893, 1e-13);
    assertClose(twoSidedTail(2, 4), 0.11611652351681556, 1e-13);
    assertClose(twoSidedTail(2, 300), 0.0464015209831491, 1e-12);
    assertClose(twoSidedTail(40, 3) / 3.4380680789158506e-5, 1, 1e-11);
    assertClose(twoSidedTail(1000, 2) / 9.999985000025e-7, 1, 1e-11);
    assert.equal(twoSidedTail(0, 5), 1);
    assert.equal(twoSidedTail(Infinity, 5), 0);
  });

  it('finds the t whose tail is what the confidence leaves', () => {
    const confidence = fc.double({ min: 0.01, max: 0.9999, noNaN: true });
    const degreesOfFreedom = fc.double({ min: 1, max: 200, noNaN: true });
    fc.assert(
      fc.property(confidence, degreesOfFreedom, (level, degrees) => {
        assertClose(twoSidedTail(criticalT(level, degrees), degrees), 1 - level, 1e-12);
      }),
    );
  });
});
