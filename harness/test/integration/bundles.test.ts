import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectPaths } from '../../project-paths.js';
import { temporaryDirectory } from '../runner/temporary-directory.js';
import { runCli } from './run-cli.js';

const sample = join(projectPaths.root, 'harness/test/store/fixtures/run-v2.json');
const { runId } = JSON.parse(readFileSync(sample, 'utf8')) as { runId: string };

describe('memtrace export and memtrace import', () => {
  const directory = temporaryDirectory();
  const inDirectory = (name: string): string => join(directory(), name);
  const there = (): string[] => ['--results', inDirectory('there')];
  const here = (): string[] => ['--results', inDirectory('here')];
  const bundle = (): string => inDirectory('run.gz');

  beforeEach(async () => {
    mkdirSync(join(inDirectory('there'), runId), { recursive: true });
    copyFileSync(sample, join(inDirectory('there'), runId, 'run.json'));
    const { exitCode, stderr } = await runCli(['export', runId, '-o', bundle(), ...there()]);
    assert.equal(exitCode, 0, stderr);
  });

  it('take a run from one machine to another', async () => {
    const first = await runCli(['import', bundle(), ...here()]);
    assert.equal(first.exitCode, 0, first.stderr);
    assert.match(first.stdout, new RegExp(`^Imported +${runId}: 2 files\nStored +`));
    assert.deepEqual(
      readFileSync(join(inDirectory('here'), runId, 'run.json')),
      readFileSync(sample),
    );
    const second = await runCli(['import', bundle(), '--json', ...here()]);
    assert.equal(second.exitCode, 0, second.stderr);
    assert.deepEqual((JSON.parse(second.stdout) as { added: number }[])[0]?.added, 0);
  });

  it('refuse what is no bundle, or none any more, with one remedy, and store nothing beside it', async () => {
    const cut = inDirectory('cut.gz');
    writeFileSync(cut, readFileSync(bundle()).subarray(0, 500));
    for (const [file, expected] of [
      [cut, /cut\.gz cannot be read as a bundle: it was cut short/],
      [sample, /cannot be read as a bundle: it is not one/],
      [inDirectory('nowhere.gz'), /nowhere\.gz could not be read: ENOENT/],
    ] as const) {
      const { exitCode, stdout, stderr } = await runCli(['import', bundle(), file, ...here()]);
      assert.equal(exitCode, 2);
      assert.equal(stdout, '');
      assert.match(stderr, expected);
      assert.match(stderr, /^memtrace: .*\n {2}remedy: .*$/);
      assert.ok(!existsSync(inDirectory('here')));
    }
  });
});
