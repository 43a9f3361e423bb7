import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { hashOutput } from '../../runner/output-hash.js';
import { temporaryDirectory } from './temporary-directory.js';

describe('the hash of an output', () => {
  const directory = temporaryDirectory();

  async function hashOf(name: string, files: Readonly<Record<string, string>>): Promise<string> {
    const root = join(directory(), name);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return (await hashOutput(root)).sha256;
  }

  it('is over paths, sizes and bytes in the order of the paths', async () => {
    const expected = createHash('sha256').update('a/z.html\x003\x00onea0.html\x003\x00two');
    const actual = await hashOf('x', { 'a0.html': 'two', 'a/z.html': 'one' });
    assert.equal(actual, expected.digest('hex'));
  });

  it('does not depend on where the output lies', async () => {
    const files = { 'index.html': 'page', 'sub/b.html': 'other' };
    assert.equal(await hashOf('here', files), await hashOf('there', files));
  });

  it('changes where bytes move from one file to the next', async () => {
    const before = await hashOf('before', { a: 'xy', b: 'z' });
    assert.notEqual(await hashOf('after', { a: 'x', b: 'yz' }), before);
  });

  it('changes where a file is renamed', async () => {
    const before = await hashOf('before', { 'a.html': 'same' });
    assert.notEqual(await hashOf('after', { 'b.html': 'same' }), before);
  });

  it('comes with what is wrong where the page that is written last is not there', async () => {
    await hashOf('whole', { 'index.html': 'page', 'a.html': 'other' });
    await hashOf('cut', { 'a.html': 'other', 'sub/index.html': 'page' });
    const problemOf = async (name: string): Promise<string | null> =>
      (await hashOutput(join(directory(), name))).problem;
    assert.equal(await problemOf('whole'), null);
    assert.equal(await problemOf('cut'), 'the workload did not write index.html');
    assert.equal(await problemOf('missing'), 'the workload did not write index.html');
  });
});
