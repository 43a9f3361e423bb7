import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openLineFile } from '../../store/line-file.js';
import { withDirectory } from './temporary-directory.js';

describe('a file of lines', () => {
  it('loses nothing that was there before it is begun', async () => {
    await withDirectory((directory) => {
      const path = join(directory, 'a.jsonl');
      writeFileSync(path, 'an earlier and longer one\n');
      openLineFile(path).abandon();
      assert.equal(readFileSync(path, 'utf8'), 'an earlier and longer one\n');
      const file = openLineFile(path);
      file.begin();
      assert.equal(file.append('one'), null);
      assert.equal(file.append('two'), null);
      file.close();
      assert.equal(readFileSync(path, 'utf8'), 'one\ntwo\n');
    });
  });

  it('is not there after it was abandoned, if it was not before', async () => {
    await withDirectory((directory) => {
      const path = join(directory, 'a.jsonl');
      openLineFile(path).abandon();
      assert.ok(!existsSync(path));
    });
  });

  it('says why a line could not be written', function () {
    if (!existsSync('/dev/full')) {
      console.log('      skipped: this platform has no /dev/full');
      this.skip();
    }
    const file = openLineFile('/dev/full');
    assert.match(file.append('one')?.message ?? '', /ENOSPC/);
    file.close();
  });
});
