import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { execa } from 'execa';

import { projectPaths } from '../../project-paths.js';
import { temporaryDirectory } from '../runner/temporary-directory.js';

const github = join(projectPaths.root, '.github');
const benchmark = readFileSync(join(github, 'workflows/benchmark.yml'), 'utf8');

describe('make lint-workflows', () => {
  const directory = temporaryDirectory();

  const lint = async (text: string) => {
    const path = join(directory(), 'workflow.yml');
    writeFileSync(path, text);
    const { exitCode, stdout } = await execa(
      process.execPath,
      [join(github, 'lint-workflows.js'), path],
      { reject: false },
    );
    return { exitCode, stdout };
  };

  it('has nothing to say of a workflow that is right', async () => {
    assert.deepEqual(await lint(benchmark), { exitCode: 0, stdout: '' });
  });

  const mistakes: readonly (readonly [string, string, string, RegExp])[] = [
    ['a key that there is not', 'timeout-minutes: 60', 'timeout-minuts: 60', /timeout-minuts/],
    ['a context that there is not', 'matrix.machine }}, Node', 'matrx.machine }}, Node', /matrx/],
    ['a variable that nobody sets', 'env.BUNDLE', 'env.BUNDEL', /BUNDEL/],
    ['an input that nobody gives', 'inputs.rounds', 'inputs.round', /round/],
    ['a job that there is not', 'needs: measure', 'needs: measur', /measur/],
    ['an expression without an end', 'github.ref }}', 'github.ref }', /not closed/],
  ];
  for (const [what, right, wrong, message] of mistakes) {
    it(`tells of ${what}, with its place`, async () => {
      assert.ok(benchmark.includes(right));
      const { exitCode, stdout } = await lint(benchmark.replace(right, wrong));
      assert.equal(exitCode, 1);
      assert.match(stdout, /workflow\.yml:\d+:\d+: /);
      assert.match(stdout, message);
    });
  }
});
