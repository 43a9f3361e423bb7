import assert from 'node:assert/strict';
import fc from 'fast-check';

import { floorOf, foldedRatio, noiseFloor } from '../../statistics/noise-floor.js';
import { pairedRatio } from '../../statistics/paired-ratio.js';
import { assertClose, bounded, ratios } from './arbitraries.js';

describe('noiseFloor', () => {
  it('is the end of the A/A interval that lies further from 1', () => {
    // Six pairs: the interval is the whole range, and 0.9 lies further from 1 than 1.1 does.
    assertClose(noiseFloor([0.9, 0.98, 0.99, 1.01, 1.02, 1.1]), 1 / 0.9);
    assertClose(noiseFloor([0.95, 0.98, 0.99, 1.01, 1.02, 1.1]), 1.1);
  });

  it('is the folded ratio itself of a single pair', () => {
    assertClose(noiseFloor([0.8]), 1.25);
    assertClose(noiseFloor([1.25]), 1.25);
  });

  it('is 1 where the pairs never differ', () => {
    assert.equal(noiseFloor([1, 1, 1]), 1);
  });

  it('is at least 1, the same whichever side comes first, and covers the A/A interval', () => {
    fc.assert(
      fc.property(ratios({ minLength: 2, maxLength: 10 }), (aaRatios) => {
        const floor = noiseFloor(aaRatios);
        assert.ok(floor >= 1);
        assertClose(noiseFloor(aaRatios.map((value) => 1 / value)), floor);
        const { low, high } = bounded(pairedRatio(aaRatios));
        assert.ok(foldedRatio(low) <= floor && foldedRatio(high) <= floor);
      }),
    );
  });

  it('refuses a run without A/A pairs', () => {
    assert.throws(() => noiseFloor([]), RangeError);
  });
});

describe('floorOf', () => {
  it('is the end of any interval that lies further from 1, folded', () => {
    assertClose(floorOf({ ratio: 1.01, low: 0.8, high: 1.1 }), 1.25);
    assertClose(floorOf({ ratio: 1.01, low: 0.95, high: 1.1 }), 1.1);
    assertClose(floorOf({ ratio: 0.5, low: null, high: null }), 2);
  });
});
