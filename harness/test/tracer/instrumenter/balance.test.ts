import assert from 'node:assert/strict';

import fc from 'fast-check';

import { assertTransparent, eventsOf } from './traced-script.js';
import { randomPrograms } from './random-programs.js';

/** Plays the events on a stack of functions; gives what is left of it. */
const replay = (events: string): readonly string[] => {
  const stack: string[] = [];
  for (const event of events.split(' ')) {
    const name = event.slice(1);
    if (/^[>+]/.test(event)) stack.push(name);
    if (/^[<!-]/.test(event))
      assert.equal(stack.pop(), name, `${event} while another function runs`);
  }
  return stack;
};

describe('in programs of nested exits and suspensions', () => {
  it('every activation ends once: each CALL and RESUME has its RETURN, EXCEPTION or SUSPEND', async () => {
    await fc.assert(
      fc.asyncProperty(randomPrograms, async (source) => {
        assert.deepEqual(replay(await eventsOf(source, 'function')), []);
      }),
      { numRuns: 150 },
    );
  });

  it('nothing but the events is changed', async () => {
    await fc.assert(fc.asyncProperty(randomPrograms, assertTransparent), { numRuns: 75 });
  });
});
