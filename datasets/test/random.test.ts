import assert from 'node:assert/strict';

import fc from 'fast-check';

import { Random } from '../random.js';

const words = fc.integer({ min: 0, max: 0xffff_ffff });

describe('the random numbers of the corpus', () => {
  it('are the same for the same seed and stream, and others for another stream', () => {
    const take = (random: Random): number[] => Array.from({ length: 8 }, () => random.uint32());
    fc.assert(
      fc.property(words, words, (seed, stream) => {
        assert.deepEqual(take(new Random(seed, stream)), take(new Random(seed, stream)));
        assert.notDeepEqual(take(new Random(seed, stream)), take(new Random(seed, stream ^ 1)));
      }),
    );
  });

  it('stay within the limits asked for, and reach both', () => {
    const random = new Random(1, 2);
    const drawn = new Set(Array.from({ length: 500 }, () => random.between(3, 7)));
    assert.deepEqual([...drawn].sort(), [3, 4, 5, 6, 7]);
  });

  it('have the mean and spread of a normal distribution where one is asked for', () => {
    const random = new Random(3, 4);
    const drawn = Array.from({ length: 4000 }, () => random.normal());
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + value * value, 0) / drawn.length;
    assert.ok(Math.abs(mean) < 0.06, `mean ${mean}`);
    assert.ok(Math.abs(variance - 1) < 0.08, `variance ${variance}`);
  });

  it('shuffle a list without losing or repeating anything', () => {
    fc.assert(
      fc.property(words, fc.array(fc.integer()), (seed, items) => {
        const shuffled = new Random(seed, 0).shuffled(items);
        assert.deepEqual(shuffled.toSorted(), items.toSorted());
      }),
    );
  });

  it('refuse to pick from an empty list', () => {
    assert.throws(() => new Random(1, 1).pick([]), RangeError);
  });
});
