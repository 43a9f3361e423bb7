import assert from 'node:assert/strict';

import fc from 'fast-check';

import { planPeers, type PeerStep } from '../../peers/peer-plan.js';
import { peerIds } from '../../peers/peer-table.js';

const label = ({ peer, occurrence }: PeerStep): string =>
  occurrence === 0 ? peer : `${peer} again`;

describe('a plan of the peers', () => {
  it('holds in each round, one after another, every peer once and no-trace a second time', () => {
    const expected = [...peerIds, 'no-trace again'].sort();
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, rounds) => {
        const plan = planPeers({ rounds, seed });
        for (let round = 1; round <= rounds; round++) {
          const block = plan.slice((round - 1) * expected.length, round * expected.length);
          assert.deepEqual(block.map(label).sort(), expected);
          assert.ok(block.every((step) => step.round === round));
        }
        assert.equal(plan.length, rounds * expected.length);
      }),
    );
  });

  it('is the same for the same seed and another for another', () => {
    const order = (seed: number): string => planPeers({ rounds: 3, seed }).map(label).join();
    assert.equal(order(1), order(1));
    assert.notEqual(order(1), order(2));
  });
});
