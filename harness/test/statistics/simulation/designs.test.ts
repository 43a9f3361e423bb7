import assert from 'node:assert/strict';

import { designs, repetitionsPerRound } from '../../../statistics/simulation/designs.js';
import { machineNoisePath } from '../../../statistics/simulation/noise.js';
import { normal, seededRandom, shuffled } from '../../../statistics/simulation/random.js';

describe('the simulated designs', () => {
  for (const { id, schedule } of designs) {
    it(`run every slot once a round (${id})`, () => {
      const slots = schedule(5, seededRandom(1));
      for (let slot = 0; slot < repetitionsPerRound; slot++) {
        assert.equal(slots.filter((other) => other === slot).length, 5);
      }
      assert.equal(slots.length, 5 * repetitionsPerRound);
    });
  }

  it('order each random block anew, and the same for the same seed', () => {
    const [randomBlocks] = designs;
    const schedule = randomBlocks.schedule(2, seededRandom(3));
    const first = schedule.slice(0, repetitionsPerRound);
    const second = schedule.slice(repetitionsPerRound);
    assert.notDeepEqual(first, second);
    assert.deepEqual(first.toSorted(), second.toSorted());
    assert.deepEqual(randomBlocks.schedule(2, seededRandom(3)), schedule);
  });
});

describe('the simulated noise', () => {
  it('is the same for the same seed, and another for another', () => {
    const path = machineNoisePath(40, seededRandom(5));
    assert.deepEqual(machineNoisePath(40, seededRandom(5)), path);
    assert.notDeepEqual(machineNoisePath(40, seededRandom(6)), path);
  });

  it('remembers: neighbours are closer than distant repetitions', () => {
    const path = machineNoisePath(4000, seededRandom(8));
    const meanDistance = (lag: number): number => {
      const distances = path.slice(lag).map((value, i) => Math.abs(value - (path[i] ?? NaN)));
      return distances.reduce((total, distance) => total + distance, 0) / distances.length;
    };
    assert.ok(meanDistance(1) < 0.8 * meanDistance(1000));
  });
});

describe('the random numbers', () => {
  it('have the mean and the deviation of the standard normal distribution', () => {
    const random = seededRandom(11);
    const values = Array.from({ length: 20_000 }, () => normal(random));
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    const variance = values.reduce((total, value) => total + value ** 2, 0) / values.length;
    assert.ok(Math.abs(mean) < 0.03, `${mean}`);
    assert.ok(Math.abs(variance - 1) < 0.05, `${variance}`);
  });

  it('put every item in every place about as often', () => {
    const random = seededRandom(13);
    const firsts = new Map<string, number>();
    for (let draw = 0; draw < 3000; draw++) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      firsts.set(order, (firsts.get(order) ?? 0) + 1);
    }
    assert.equal(firsts.size, 6);
    // 500 expected of each, with a standard deviation of 20.
    assert.ok([...firsts.values()].every((count) => Math.abs(count - 500) < 100));
  });
});
