import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { execa } from 'execa';

import { temporaryDirectory } from '../runner/temporary-directory.js';
import { copyProject } from './copied-project.js';

describe('setting the project up', () => {
  const directory = temporaryDirectory();

  beforeEach(() => {
    copyProject(directory(), ['harness/setup', 'native/src', 'native/binding.gyp']);
    copyProject(directory(), ['package.json', 'package-lock.json', 'tsconfig.json']);
    mkdirSync(join(directory(), 'bin'));
    symlinkSync(process.execPath, join(directory(), 'bin', 'node'));
  });

  /** With nothing on the PATH but Node. */
  const setUp = (script: string, environment: Readonly<Record<string, string>> = {}) =>
    execa(process.execPath, [join('harness/setup', script)], {
      cwd: directory(),
      env: { PATH: join(directory(), 'bin'), ...environment },
      extendEnv: false,
      reject: false,
    });

  it('says in two lines that there is no compiler, before anything else is done', async () => {
    const { exitCode, stdout, stderr } = await setUp('prepare.js');
    assert.equal(exitCode, 2);
    assert.equal(stdout, '');
    assert.match(
      stderr,
      /^memtrace: no C\+\+ compiler was found.*\n {2}remedy: Install .*g\+\+.*$/,
    );
  });

  it('names the compiler that was asked for and is not there', async () => {
    const { exitCode, stderr } = await setUp('prepare.js', { CXX: 'no-such-compiler' });
    assert.equal(exitCode, 2);
    assert.match(stderr, /no-such-compiler \(from CXX\)/);
  });

  for (const range of ['>=999.1.0', '^20.999.0 || ^22.999.0 || ^24.999.0 || >=999.0.0']) {
    it(`refuses a Node that ${range} leaves out`, async () => {
      const manifest = join(directory(), 'package.json');
      const wanted = readFileSync(manifest, 'utf8').replace(/("node": )".*"/, `$1"${range}"`);
      writeFileSync(manifest, wanted);
      const { exitCode, stderr } = await setUp('require-node.cjs');
      assert.equal(exitCode, 2);
      assert.match(stderr, /^memtrace: Node \d+.* does not do: .*999.*\n {2}remedy: Install .*$/);
    });
  }

  it('takes a Node that is new enough', async () => {
    const { exitCode, stderr } = await setUp('require-node.cjs');
    assert.deepEqual([exitCode, stderr], [0, '']);
  });
});
