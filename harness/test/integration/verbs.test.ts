import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryDirectory } from '../runner/temporary-directory.js';
import { lasDirectory } from './las-files.js';
import { runCli } from './run-cli.js';

describe('memtrace las-to-html', () => {
  const directory = temporaryDirectory();

  it('converts a directory and ends like the workload', async () => {
    const out = join(directory(), 'out');
    const las = lasDirectory(directory(), { broken: false });
    const { exitCode, stdout } = await runCli(['las-to-html', las, out]);
    assert.equal(exitCode, 0);
    assert.match(stdout, /one\.las/);
    assert.ok(existsSync(join(out, 'index.html')));
  });

  it('ends with 1 where some files fail, which it names with the line', async () => {
    const las = lasDirectory(directory(), { broken: true });
    const { exitCode, stderr } = await runCli(['las-to-html', las, join(directory(), 'out')]);
    assert.equal(exitCode, 1);
    assert.match(stderr, /broken\.las:\d+: /);
  });

  it('ends with 2 where its arguments are wrong', async () => {
    assert.equal((await runCli(['las-to-html'])).exitCode, 2);
  });

  it("passes options on, so that its help is the workload's own", async () => {
    const { exitCode, stdout } = await runCli(['las-to-html', '--help']);
    assert.equal(exitCode, 0);
    assert.match(stdout, /IN OUT/);
  });
});

describe('memtrace corpus', () => {
  it('tells where the corpus of a scale is and what it is', async () => {
    const { exitCode, stdout } = await runCli(['corpus', '--scale', '0.01', '--quiet']);
    assert.equal(exitCode, 0);
    assert.match(stdout, /scale-0\.01: 82 files, \d+ bytes, sha256 [0-9a-f]{64}$/);
  });
});

describe('memtrace report', () => {
  const directory = temporaryDirectory();

  it('says that there is no run where there is none', async () => {
    const { exitCode, stderr } = await runCli(['report', '--results', directory()]);
    assert.equal(exitCode, 2);
    assert.match(stderr, /holds no run\n {2}remedy: /);
  });

  it('names a run that is not there', async () => {
    const { exitCode, stderr } = await runCli(['report', 'nowhere', '--results', directory()]);
    assert.equal(exitCode, 2);
    assert.match(stderr, /"nowhere"/);
  });
});
