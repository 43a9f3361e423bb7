import assert from 'node:assert/strict';

import { UserError } from '../../errors.js';
import { type StepObserver, takeMeasurements } from '../../contenders/take-measurements.js';

const silent: StepObserver<number, string> = {
  onStep: () => undefined,
  onMeasurement: () => undefined,
  onEnd: () => undefined,
};

const saver = (): { saved: string[]; save: (taken: readonly string[]) => void } => {
  const saved: string[] = [];
  return { saved, save: (taken) => void saved.push(taken.join()) };
};

const signal = new AbortController().signal;

describe('taking measurements', () => {
  it('saves after each, in the order of the plan', async () => {
    const { saved, save } = saver();
    const taken = await takeMeasurements({
      plan: [1, 2, 3],
      execute: (step, earlier) =>
        Promise.resolve({ measurement: `${step} after ${earlier.length}`, stop: null }),
      save,
      observe: silent,
      signal,
    });
    assert.deepEqual(taken, ['1 after 0', '2 after 1', '3 after 2']);
    assert.deepEqual(saved, ['1 after 0', '1 after 0,2 after 1', '1 after 0,2 after 1,3 after 2']);
  });

  it('stops where no later one can do better, with what it has saved', async () => {
    const { saved, save } = saver();
    const stop = new UserError('the disk is full', 'Make room.');
    const ended: string[] = [];
    const taking = takeMeasurements({
      plan: [1, 2],
      execute: () => Promise.resolve({ measurement: 'failed', stop }),
      save,
      observe: { ...silent, onEnd: () => void ended.push('ended') },
      signal,
    });
    await assert.rejects(taking, stop);
    assert.deepEqual(saved, ['failed']);
    assert.deepEqual(ended, ['ended']);
  });

  it('takes no more once it is interrupted', async () => {
    const { saved, save } = saver();
    const controller = new AbortController();
    const taking = takeMeasurements({
      plan: [1, 2],
      execute: () => {
        controller.abort(new Error('interrupted'));
        return Promise.resolve({ measurement: 'one', stop: null });
      },
      save,
      observe: silent,
      signal: controller.signal,
    });
    await assert.rejects(taking, /interrupted/);
    assert.deepEqual(saved, ['one']);
  });
});
