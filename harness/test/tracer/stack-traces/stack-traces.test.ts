import assert from 'node:assert/strict';

import { originalFrame } from '../../../tracer/stack-traces/restore-stack-traces.js';
import { uncaughtLocation } from '../../../tracer/stack-traces/uncaught.js';
import { noteWovenScript } from '../../../tracer/stack-traces/woven-scripts.js';
import { weave } from '../instrumenter/traced-script.js';

const source = 'const f = () => { throw new Error(1); };\nf();\n\tconst g = null; g.x;\n';

describe('a frame of a stack trace', () => {
  const { text } = weave(source, 'line');
  const columnOf = (line: number, word: string): number =>
    (text.split('\n')[line - 1] ?? '').indexOf(word) + 1;

  before(() => {
    noteWovenScript('/app/a.js', () => text);
    noteWovenScript('/app/changed.js', () => null);
  });

  const rows: readonly (readonly [title: string, frame: string, original: string])[] = [
    ['of a path', `f (/app/a.js:1:${columnOf(1, 'new')})`, 'f (/app/a.js:1:25)'],
    ['of a URL', `file:///app/a.js:2:${columnOf(2, 'f()')}`, 'file:///app/a.js:2:1'],
    [
      'of an async function',
      `async f (file:///app/a.js:1:${columnOf(1, 'new')})`,
      'async f (file:///app/a.js:1:25)',
    ],
    ['of a constructor', `new A (/app/a.js:3:${columnOf(3, 'g.x')})`, 'new A (/app/a.js:3:18)'],
    [
      'of evaluated text',
      `eval (eval at f (/app/a.js:1:${columnOf(1, 'throw')}), <anonymous>:1:6)`,
      'eval (eval at f (/app/a.js:1:19), <anonymous>:1:6)',
    ],
  ];
  for (const [title, frame, original] of rows) {
    it(`${title} tells the column of the source`, () => {
      assert.equal(originalFrame(frame), original);
    });
  }

  for (const frame of [
    'f (/app/b.js:1:400)',
    'f (/app/changed.js:1:400)',
    'f (/app/a.js:99:4)',
    'f (file://host/not/here.js:1:400)',
    'Array.map (<anonymous>)',
    'node:internal/timers:581:17',
    'async Promise.all (index 0)',
  ]) {
    it(`is left as it is: ${frame}`, () => {
      assert.equal(originalFrame(frame), frame);
    });
  }
});

describe('the place of an uncaught error', () => {
  it('is not told where the error is none, or comes from code that was not woven', () => {
    for (const thrown of [
      'text',
      null,
      { stack: 'no' },
      new Error('of this test'),
      new SyntaxError('x'),
    ]) {
      assert.equal(uncaughtLocation(thrown, true), null);
    }
  });
});
