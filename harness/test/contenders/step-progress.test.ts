import assert from 'node:assert/strict';

import { stepProgress } from '../../contenders/step-progress.js';
import { createTerminal } from '../../runner/progress/terminal.js';

const words = { step: (step: string) => step, measurement: (name: string) => `${name} 1 s` };

const recorded = (isTTY: boolean): string => {
  let text = '';
  const stream = { isTTY, columns: 80, write: (part: string) => void (text += part) };
  let seconds = 0;
  const observe = stepProgress(createTerminal(stream, false), words, () => seconds);
  observe.onStep('first', 0, 2);
  seconds = 30;
  observe.onMeasurement('first', 1, 2);
  observe.onStep('second', 1, 2);
  seconds = 60;
  observe.onMeasurement('second', 2, 2);
  observe.onEnd();
  return text;
};

describe('the progress of a plan', () => {
  it('is a line a measurement with the time left where lines stay', () => {
    assert.equal(recorded(false), '[1/2] first 1 s, about 30 s left\n[2/2] second 1 s, done\n');
  });

  it('is one line that says what runs where it can be drawn over, and goes at the end', () => {
    const text = recorded(true);
    assert.ok(text.includes('[0/2] first  time left not known yet'));
    assert.ok(text.includes('[1/2] second  about 30 s left'));
    assert.ok(!text.includes('\n'));
    assert.ok(text.endsWith('\u001b[K'));
  });
});
