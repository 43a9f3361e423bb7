import assert from 'node:assert/strict';

import fc from 'fast-check';

import { planScaling } from '../../../peers/scaling/scaling-plan.js';
import {
  measuredConfigurations,
  pointsOf,
  scalingSizes,
} from '../../../peers/scaling/scaling-points.js';

const points = pointsOf(scalingSizes.full);

describe('a plan of the scaling', () => {
  it('has every configuration at every point once a round, those of a point one after another', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 4 }), (seed, rounds) => {
        const plan = planScaling({ points, rounds, seed });
        assert.equal(plan.length, rounds * points.length * measuredConfigurations.length);
        const width = measuredConfigurations.length;
        for (let at = 0; at < plan.length; at += width) {
          const block = plan.slice(at, at + width);
          const places = block.map(({ series, x, round }) => `${series} ${x} ${round}`);
          assert.equal(new Set(places).size, 1);
          const configurations = block.map(({ configuration }) => configuration);
          assert.deepEqual(configurations.sort(), [...measuredConfigurations].sort());
        }
        const labels = plan.map((step) => Object.values(step).join());
        assert.equal(new Set(labels).size, plan.length);
      }),
    );
  });

  it('starts with nothing to do as well, so that start-up can be told apart', () => {
    assert.ok(points.some(({ series, x }) => series === 'corpus' && x === 0));
  });

  it('is the same for the same seed', () => {
    const plan = (): unknown => planScaling({ points, rounds: 2, seed: 9 });
    assert.deepEqual(plan(), plan());
  });
});
