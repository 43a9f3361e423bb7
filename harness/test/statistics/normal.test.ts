import fc from 'fast-check';

import { normalLowerTail } from '../../statistics/normal.js';
import { assertClose } from './arbitraries.js';

describe('normalLowerTail', () => {
  it('has the probabilities of the tables, on both sides', () => {
    // SciPy 1.17: norm.sf; the table of Abramowitz & Stegun (26.1) agrees to its 15 places.
    const upperTails = new Map([
      [0, 0.5],
      [0.1, 0.460172162722971],
      [1, 0.15865525393145707],
      [1.959963984540054, 0.025],
      [2.5, 0.006209665325776132],
      [5, 2.866515718791933e-7],
      [10, 7.61985302416047e-24],
      [30, 4.906713927148908e-198],
    ]);
    for (const [z, upperTail] of upperTails) {
      assertClose(normalLowerTail(-z) / upperTail, 1, 1e-12);
      assertClose(normalLowerTail(z), 1 - upperTail, 1e-15);
    }
  });

  it('meets itself where the series gives way to the fraction', () => {
    const around = fc.double({ min: 1e-9, max: 1e-7, noNaN: true });
    fc.assert(
      fc.property(around, (step) => {
        const rise = normalLowerTail(-3 + step) - normalLowerTail(-3 - step);
        // The density at 3.
        assertClose(rise / (2 * step), 0.0044318484119380075, 1e-6);
      }),
    );
  });
});
