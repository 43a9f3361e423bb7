import assert from 'node:assert/strict';

import { proofSettings } from '../../../proofs/comparison/proof-settings.js';
import { userErrorOf } from '../../store/user-error-of.js';

describe('the settings of the proof of comparisons', () => {
  it('are twenty tries of both halves unless the environment says otherwise', () => {
    const { halves, tryCount, roundCounts } = proofSettings({ TRIES: '' });
    assert.deepEqual(halves, ['same', 'slower']);
    assert.equal(tryCount, 20);
    assert.ok(roundCounts.slower > roundCounts.same);
  });

  it('come from the environment', () => {
    const variables = { TRIES: '2', ROUNDS: '6', SCALE: '.005', HALF: 'slower' };
    assert.deepEqual(proofSettings(variables), {
      halves: ['slower'],
      tryCount: 2,
      roundCounts: { same: 6, slower: 6 },
      scale: 0.005,
    });
  });

  it('are refused where they have no sense', () => {
    for (const variables of [
      { TRIES: '0' },
      { ROUNDS: 'many' },
      { ROUNDS: '-6' },
      { SCALE: '0' },
      { SCALE: '1e3' },
      { HALF: 'both' },
    ]) {
      const [name = ''] = Object.keys(variables);
      assert.match(userErrorOf(() => proofSettings(variables)).message, new RegExp(`^${name} is `));
    }
  });
});
