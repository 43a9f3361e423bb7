import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { projectPaths } from '../../project-paths.js';
import { codeFingerprint } from '../../runner/code-fingerprint.js';
import { temporaryDirectory } from './temporary-directory.js';

const code = [
  'dist/harness/configurations.js',
  'dist/harness/monitor/monitor.js',
  'dist/harness/runner/plan.js',
  'dist/harness/tracer/instrumenter/walk.js',
  'dist/harness/workload/main.js',
  'dist/native/index.js',
  'native/binding.gyp',
  'native/src/tracer.cc',
];

describe('the fingerprint of the code', () => {
  const root = temporaryDirectory();

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root(), path)), { recursive: true });
    writeFileSync(join(root(), path), text);
  };

  beforeEach(() => {
    for (const path of code) write(path, path);
  });

  it('is of the whole project as it is built, and the same each time', async () => {
    const here = await codeFingerprint(projectPaths.root);
    assert.match(here, /^[0-9a-f]{64}$/);
    assert.equal(await codeFingerprint(projectPaths.root), here);
  });

  for (const path of code) {
    it(`changes with ${path}`, async () => {
      const before = await codeFingerprint(root());
      write(path, 'changed');
      assert.notEqual(await codeFingerprint(root()), before);
    });
  }

  it('changes where a file is added or renamed', async () => {
    const before = await codeFingerprint(root());
    write('native/src/added.cc', '');
    const added = await codeFingerprint(root());
    rmSync(join(root(), 'native/src/added.cc'));
    write('native/src/other.cc', '');
    assert.equal(new Set([before, added, await codeFingerprint(root())]).size, 3);
  });

  it('does not change with what measures nothing: reports, tests, source maps', async () => {
    const before = await codeFingerprint(root());
    write('dist/harness/report/page.js', '1');
    write('dist/harness/test/runner/plan.test.js', '1');
    write('dist/harness/runner/plan.js.map', '{}');
    write('package-lock.json', '{}');
    assert.equal(await codeFingerprint(root()), before);
  });
});
