import assert from 'node:assert/strict';

import { findings } from '../../../comparison/simulation/two-runs.js';
import { seededRandom } from '../../../statistics/simulation/random.js';

const seed = 7;

describe('comparisons of two runs on drifting, spiky noise', () => {
  it('call one of six configurations a difference in at most 2 % where nothing changed', () => {
    const simulated = { roundCount: 8, configurationCount: 6, slowdown: 1, comparisonCount: 300 };
    const { falselyAlarmed } = findings(simulated, seededRandom(seed));
    assert.ok(falselyAlarmed <= 0.02, `${falselyAlarmed}`);
  });

  it('find a slow-down of 10 % in 95 % and more with 24 rounds, and not in half with three', () => {
    const simulated = { configurationCount: 1, slowdown: 1.1, comparisonCount: 100 };
    const found = (roundCount: number): number =>
      findings({ ...simulated, roundCount }, seededRandom(seed)).found;
    assert.ok(found(24) >= 0.95, `${found(24)}`);
    assert.ok(found(3) <= 0.5, `${found(3)}`);
  });
});
