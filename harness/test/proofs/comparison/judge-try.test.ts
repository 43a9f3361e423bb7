import assert from 'node:assert/strict';

import { configurationIds } from '../../../configurations.js';
import { judgeTry, neededOf } from '../../../proofs/comparison/judge-try.js';
import { noisyRun } from '../../comparison/noisy-run.js';

const base = noisyRun({ seed: 1 });
const alike = noisyRun({ seed: 2 });
const slower = noisyRun({ seed: 3, slowdowns: { rss: 1.1 } });

describe('a try of the proof of comparisons', () => {
  it('holds for the same program where every configuration is ~', () => {
    const { held, told } = judgeTry('same', base, alike, configurationIds);
    assert.ok(held);
    assert.match(told, /^~ ~ ~ ~ ~ ~, largest \S+ x\S+ \(x\S+ to x\S+\), noise floor x1\.0/);
  });

  it('is missed for the same program where one configuration is not', () => {
    const { held, told } = judgeTry('same', base, slower, configurationIds);
    assert.ok(!held);
    assert.match(told, /^~ worse ~ ~ ~ ~, largest rss x1\.\d+/);
  });

  it('holds for a slowed program where the slow-down is found, and is missed where it is not', () => {
    assert.ok(judgeTry('slower', base, slower, configurationIds).held);
    const missed = judgeTry('slower', base, alike, configurationIds);
    assert.ok(!missed.held);
    assert.match(missed.told, /, ~$/);
  });

  it('is missed where the slowed program came out faster', () => {
    assert.ok(!judgeTry('slower', slower, base, configurationIds).held);
  });

  it('cannot be judged without every configuration', () => {
    const measurements = alike.measurements.filter(({ configuration }) => configuration !== 'all');
    const partial = { ...alike, measurements };
    assert.throws(() => judgeTry('same', base, partial, configurationIds), /no repetition/);
  });

  it('may be missed once in twenty', () => {
    assert.deepEqual([1, 2, 20, 40].map(neededOf), [1, 2, 19, 38]);
  });
});
