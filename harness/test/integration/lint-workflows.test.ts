import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { execa } from 'execa';

import { projectPaths } from '../../project-paths.js';
import { withDirectory } from '../store/temporary-directory.js';

const github = join(projectPaths.root, '.github');
const benchmark = readFileSync(join(github, 'workflows/benchmark.yml'), 'utf8');

interface Mistake {
  readonly what: string;
  readonly right: string;
  readonly wrong: string;
  readonly told: RegExp;
}

const mistakes: readonly Mistake[] = [
  {
    what: 'a key that there is not',
    right: 'timeout-minutes: 60',
    wrong: 'timeout-minuts: 60',
    told: /timeout-minuts/,
  },
  {
    what: 'a context that there is not',
    right: 'matrix.machine }}, Node',
    wrong: 'matrx.machine }}, Node',
    told: /matrx/,
  },
  {
    what: 'a variable that nobody sets',
    right: 'env.BUNDLE',
    wrong: 'env.BUNDEL',
    told: /BUNDEL/,
  },
  {
    what: 'an input that nobody gives',
    right: 'inputs.rounds',
    wrong: 'inputs.round',
    told: /round/,
  },
  {
    what: 'a job that there is not',
    right: 'needs: measure',
    wrong: 'needs: measur',
    told: /measur/,
  },
  {
    what: 'an expression without an end',
    right: 'github.ref }}',
    wrong: 'github.ref }',
    told: /not closed/,
  },
];

const lint = async (paths: readonly string[]) => {
  const { exitCode, stdout } = await execa(
    process.execPath,
    [join(github, 'lint-workflows.js'), ...paths],
    { reject: false },
  );
  return { exitCode, stdout };
};

describe('make lint-workflows', () => {
  /** Of a workflow with each of the mistakes, all checked at once. */
  let checked: { readonly exitCode: number | undefined; readonly lines: readonly string[] };

  before(() =>
    withDirectory(async (directory) => {
      const paths = mistakes.map(({ right, wrong }, index) => {
        assert.ok(benchmark.includes(right), right);
        const path = join(directory, `mistake-${index}.yml`);
        writeFileSync(path, benchmark.replace(right, wrong));
        return path;
      });
      const { exitCode, stdout } = await lint(paths);
      checked = { exitCode, lines: stdout.split('\n') };
    }),
  );

  it('has nothing to say of the workflows of the project', async () => {
    assert.deepEqual(await lint([]), { exitCode: 0, stdout: '' });
  });

  it('ends with 1 where there is a mistake', () => {
    assert.equal(checked.exitCode, 1);
  });

  for (const [index, { what, told }] of mistakes.entries()) {
    it(`tells of ${what}, with its place`, () => {
      const own = checked.lines.filter((line) =>
        new RegExp(`mistake-${index}\\.yml:\\d+:\\d+: `).test(line),
      );
      assert.match(own.join('\n'), told);
    });
  }
});
