import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectPaths } from '../../project-paths.js';
import { withDirectory } from '../store/temporary-directory.js';
import { runCli } from './run-cli.js';

const sampleRun = join(projectPaths.root, 'docs/sample-run');

describe('memtrace publish', () => {
  it('makes a site of the named runs and says where it is', () =>
    withDirectory(async (directory) => {
      const out = join(directory, 'site');
      const { exitCode, stdout, stderr } = await runCli(['publish', sampleRun, '--out', out]);
      assert.equal(exitCode, 0, stderr);
      assert.equal(stdout, `Site         ${join(out, 'index.html')}`);
      assert.ok(readFileSync(join(out, 'index.html'), 'utf8').includes('Knowing RSS at every one'));
      assert.ok(existsSync(join(out, 'compare/the-note.html')));
    }));

  it('has nothing to publish where no run is stored', () =>
    withDirectory(async (results) => {
      const { exitCode, stderr } = await runCli(['publish', '--results', results]);
      assert.equal(exitCode, 2);
      assert.match(stderr, /holds no run with figures to publish\n {2}remedy: /);
    }));
});
