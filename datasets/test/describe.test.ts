import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { UserError } from '../../harness/errors.js';
import { describeCorpus } from '../index.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe("describing a user's own directory", () => {
  let parent = '';
  let directory = '';

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'memtrace-las-'));
    directory = join(parent, 'my wells');
    await mkdir(join(directory, 'north'), { recursive: true });
    await writeFile(join(directory, 'b.las'), 'two');
    await writeFile(join(directory, 'north', 'A.LAS'), 'three');
    await writeFile(join(directory, 'notes.txt'), 'not a log');
  });

  afterEach(async () => {
    await rm(parent, { recursive: true });
  });

  it('counts the LAS files at any depth and names the directory', async () => {
    const { name, scale, fileCount, totalBytes } = await describeCorpus(`${directory}/`);
    assert.deepEqual(
      { name, scale, fileCount, totalBytes },
      { name: 'my wells', scale: null, fileCount: 2, totalBytes: 8 },
    );
  });

  it('hashes the lines that sha256sum would print, in the order of their paths', async () => {
    const { sha256: found } = await describeCorpus(directory);
    assert.equal(found, sha256(`${sha256('two')}  b.las\n${sha256('three')}  north/A.LAS\n`));
  });

  it('gives another hash if a file is renamed or changed, not if it is only touched', async () => {
    const hash = async (): Promise<string> => (await describeCorpus(directory)).sha256;
    const before = await hash();
    await utimes(join(directory, 'b.las'), new Date(0), new Date(0));
    assert.equal(await hash(), before);
    await rename(join(directory, 'b.las'), join(directory, 'c.las'));
    const renamed = await hash();
    assert.notEqual(renamed, before);
    await writeFile(join(directory, 'c.las'), 'too');
    assert.notEqual(await hash(), renamed);
  });

  const refusals: readonly (readonly [why: string, path: string, message: RegExp])[] = [
    ['does not exist', 'nowhere', /nowhere does not exist/u],
    ['is a file', 'my wells/b.las', /b\.las is not a directory/u],
    ['holds no LAS file', 'empty', /empty holds no file named \*\.las/u],
  ];

  for (const [why, path, message] of refusals) {
    it(`refuses a directory that ${why}`, async () => {
      await mkdir(join(parent, 'empty'));
      await assert.rejects(
        describeCorpus(join(parent, path)),
        (error) =>
          error instanceof UserError &&
          message.test(error.message) &&
          error.remedy.includes('*.las'),
      );
    });
  }
});
