import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { followLabels, lineSplitter } from '../../monitor/label-file.js';
import { withDirectory } from '../store/temporary-directory.js';

describe('labels', () => {
  it('are whole lines, whatever the pieces that they come in', () => {
    const split = lineSplitter();
    assert.deepEqual(split('Reading\nWri'), ['Reading']);
    assert.deepEqual(split('ting indexes.\r\n\n'), ['Writing indexes.']);
  });

  it('are what is appended after the monitor came, in order', async () => {
    await withDirectory((directory) => {
      const path = join(directory, 'labels');
      writeFileSync(path, 'before\n');
      const heard: string[] = [];
      const labels = followLabels(path, (text) => heard.push(text));
      appendFileSync(path, 'one\ntwo\nhalf');
      labels.drain();
      appendFileSync(path, ' a line: µ\n');
      labels.close();
      assert.deepEqual(heard, ['one', 'two', 'half a line: µ']);
    });
  });
});
