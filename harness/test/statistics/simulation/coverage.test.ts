import assert from 'node:assert/strict';

import { coverage } from '../../../statistics/simulation/coverage.js';
import { designs } from '../../../statistics/simulation/designs.js';
import { seededRandom } from '../../../statistics/simulation/random.js';

const seed = 7;
/** The standard error of a share of 95 % is then 0.7 percentage points. */
const runCount = 1000;
const [randomBlocks, , blocked] = designs;

describe('the coverage of nominal 95 % intervals on drifting, spiky noise', () => {
  for (const roundCount of [6, 8, 10, 30]) {
    it(`lies between 90 and 99 % for ${roundCount} rounds in random order`, () => {
      const { covered } = coverage(randomBlocks, roundCount, runCount, seededRandom(seed));
      assert.ok(covered >= 0.9 && covered <= 0.99, `${covered}`);
    });

    it(`falls below 80 % when ${roundCount} repetitions of a configuration run one after another`, () => {
      const { covered } = coverage(blocked, roundCount, runCount, seededRandom(seed));
      assert.ok(covered < 0.8, `${covered}`);
    });
  }
});
