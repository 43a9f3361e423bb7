import assert from 'node:assert/strict';

import { distinguishable } from '../../statistics/distinguish.js';
import { noiseFloor } from '../../statistics/noise-floor.js';
import { pairedRatio } from '../../statistics/paired-ratio.js';

describe('distinguishable', () => {
  it('needs an interval that excludes 1', () => {
    assert.equal(distinguishable({ ratio: 1.1, low: 1.05, high: 1.15 }, 1.02), true);
    assert.equal(distinguishable({ ratio: 1.1, low: 0.99, high: 1.25 }, 1.02), false);
    assert.equal(distinguishable({ ratio: 1.1, low: 1, high: 1.25 }, 1.02), false);
    assert.equal(distinguishable({ ratio: 0.9, low: 0.8, high: 1 }, 1.02), false);
  });

  it('needs an effect above the noise floor, in either direction', () => {
    assert.equal(distinguishable({ ratio: 1.03, low: 1.02, high: 1.04 }, 1.04), false);
    assert.equal(distinguishable({ ratio: 1.04, low: 1.02, high: 1.06 }, 1.04), false);
    assert.equal(distinguishable({ ratio: 0.97, low: 0.96, high: 0.98 }, 1.04), false);
    assert.equal(distinguishable({ ratio: 0.9, low: 0.88, high: 0.92 }, 1.04), true);
  });

  it('never says so of an estimate without an interval', () => {
    assert.equal(distinguishable({ ratio: 22.3, low: null, high: null }, 1.02), false);
  });

  it('takes estimates and noise floors as they come', () => {
    const floor = noiseFloor([1.01, 0.99, 1.02, 0.98, 1.01, 0.995]);
    const slower = pairedRatio([1.11, 1.14, 1.09, 1.13, 1.12, 1.1]);
    const alike = pairedRatio([1.01, 1.02, 1.01, 1.015, 1.012, 1.011]);
    assert.equal(distinguishable(slower, floor), true);
    assert.equal(distinguishable(alike, floor), false);
  });

  it('refuses a noise floor below 1', () => {
    assert.throws(() => distinguishable({ ratio: 1, low: 1, high: 1 }, 0.98), /noise floor 0.98/);
    assert.throws(() => distinguishable({ ratio: 1, low: 1, high: 1 }, NaN), /noise floor NaN/);
  });
});
