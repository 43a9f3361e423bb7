import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { execa } from 'execa';
import { Value } from 'typebox/value';

import { EnvironmentSchema } from '../../measurement.js';
import { describeEnvironment } from '../../runner/environment.js';
import { temporaryDirectory } from './temporary-directory.js';

describe('the environment of a run', () => {
  const directory = temporaryDirectory();

  const describeIn = (root: string, machine: string | null = null) =>
    describeEnvironment({ machine, root, nodeFlags: ['--no-opt'] });

  const git = async (...command: string[]): Promise<string> => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    const { stdout } = await execa('git', [...identity, ...command], { cwd: directory() });
    return stdout;
  };

  it('fits the schema of stored runs', async () => {
    const environment = await describeIn(directory());
    assert.deepEqual([...Value.Errors(EnvironmentSchema, environment)], []);
    assert.equal(environment.nodeVersion, process.version);
    assert.deepEqual(environment.nodeFlags, ['--no-opt']);
  });

  it('names the machine by its processor where no name is given', async () => {
    const { machine, cpuModel, coreCount } = await describeIn(directory());
    assert.match(machine, /, \d+ cores?$/);
    assert.ok(machine.startsWith(`${cpuModel}, ${coreCount} core`));
    assert.equal((await describeIn(directory(), 'lab 3')).machine, 'lab 3');
  });

  it('has no commit outside a checkout', async () => {
    const { gitCommit, gitDirty } = await describeIn(directory());
    assert.deepEqual({ gitCommit, gitDirty }, { gitCommit: null, gitDirty: false });
  });

  it('has the commit of a checkout, and whether anything was changed since', async () => {
    await git('init', '--quiet');
    await git('commit', '--quiet', '--allow-empty', '--message', 'first');
    const commit = await git('rev-parse', 'HEAD');
    const clean = await describeIn(directory());
    assert.deepEqual([clean.gitCommit, clean.gitDirty], [commit, false]);
    writeFileSync(join(directory(), 'new.txt'), 'new');
    assert.equal((await describeIn(directory())).gitDirty, true);
  });

  it('does not take the commit of a checkout that merely contains the project', async () => {
    await git('init', '--quiet');
    await git('commit', '--quiet', '--allow-empty', '--message', 'first');
    const inner = join(directory(), 'node_modules');
    mkdirSync(inner);
    assert.equal((await describeIn(inner)).gitCommit, null);
  });
});
