import assert from 'node:assert/strict';
import process from 'node:process';

import { withInterruption } from '../../cli/interruption.js';
import { Interrupted } from '../../runner/interrupted.js';

const listenerCounts = (): number[] =>
  ['SIGINT', 'SIGTERM'].map((name) => process.listenerCount(name));

describe('an interruption', () => {
  for (const signalName of ['SIGINT', 'SIGTERM'] as const) {
    it(`by ${signalName} aborts with the signal's name, a second one ends at once`, async () => {
      let endings = 0;
      const endAtOnce = (): void => {
        endings += 1;
      };
      await withInterruption((signal) => {
        process.emit(signalName, signalName);
        assert.ok(signal.reason instanceof Interrupted);
        assert.match(signal.reason.message, new RegExp(signalName));
        assert.equal(endings, 0);
        process.emit(signalName, signalName);
        assert.equal(endings, 1);
        return Promise.resolve();
      }, endAtOnce);
    });
  }

  it('is listened for only while there is something to interrupt', async () => {
    const before = listenerCounts();
    const during = await withInterruption(() => Promise.resolve(listenerCounts()));
    assert.deepEqual(
      during,
      before.map((count) => count + 1),
    );
    await assert.rejects(withInterruption(() => Promise.reject(new Error('no'))));
    assert.deepEqual(listenerCounts(), before);
  });
});
