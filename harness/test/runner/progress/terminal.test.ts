import assert from 'node:assert/strict';

import { createTerminal, type TextStream } from '../../../runner/progress/terminal.js';

function shown(stream: Omit<TextStream, 'write'>, quiet: boolean): string {
  let text = '';
  const write = (part: string): void => {
    text += part;
  };
  const terminal = createTerminal({ ...stream, write }, quiet);
  terminal.redraw('12345678901');
  terminal.line('a line');
  terminal.clear();
  return text;
}

describe('a terminal', () => {
  it('draws over its line and cuts it to the width, so that it never wraps', () => {
    const erase = '\r\u001b[K';
    assert.equal(
      shown({ isTTY: true, columns: 10 }, false),
      `${erase}123456789${erase}a line\n${erase}`,
    );
  });

  it('takes 80 columns for a width that is not known', () => {
    const text = shown({ isTTY: true, columns: 0 }, false);
    assert.match(text, /12345678901/);
  });

  it('writes no control character to what is no terminal', () => {
    assert.equal(shown({}, false), 'a line\n');
  });

  it('writes nothing where it is to be quiet', () => {
    assert.equal(shown({ isTTY: true, columns: 10 }, true), '');
  });
});
