import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryDirectory } from '../runner/temporary-directory.js';
import { runCli } from './run-cli.js';

/** One line that says what is wrong, one that says what to do, and nothing else. */
function assertTwoLines(stderr: string, expected: RegExp): void {
  const lines = stderr.split('\n');
  assert.equal(lines.length, 2, stderr);
  assert.match(lines[0] ?? '', /^memtrace: /);
  assert.match(lines[0] ?? '', expected);
  assert.match(lines[1] ?? '', /^ {2}remedy: \S/);
}

describe('memtrace bench refuses, with the remedy and before it stores anything,', () => {
  const directory = temporaryDirectory();

  const mistakes: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a directory of LAS files that does not exist', ['--las', '/no/such/dir'], /\/no\/such\/dir/],
    ['no rounds', ['--rounds', '0'], /--rounds.*'0'/],
    ['rounds that are no number', ['--rounds', 'some'], /--rounds.*'some'/],
    ['a scale that is no number', ['--scale', 'abc'], /--scale.*'abc'/],
    ['a scale of nothing', ['--scale', '0'], /--scale.*'0'/],
    ['a scale beyond what can be generated', ['--scale', '100000'], /100000/],
    ['an unknown probe', ['--probe', 'magic'], /'magic'.*statm/],
    ['an unknown granularity', ['--granularity', 'word'], /'word'.*function, line/],
    ['an unknown configuration', ['--configurations', 'no-trace,most'], /'most'/],
    ['configurations without the baseline', ['--configurations', 'rss'], /no-trace/],
    ['a time-out that is none', ['--timeout', '0'], /--timeout.*'0'/],
    ['a blank name', ['--machine', ' '], /--machine/],
    ['a scale of files that are given', ['--las', '/x', '--scale', '1'], /--scale/],
    ['a runtime that is not installed', ['--runtime', '19'], /no runtime "19": there are node/],
    ['a runtime that is no Node', ['--runtime', 'sh=/bin/sh'], /runtime sh: \/bin\/sh/],
    ['a runtime without a place', ['--runtime', 'x='], /--runtime.*'x='/],
    ['a run to resume that is not there', ['--resume', 'nothing'], /no run "nothing"/],
    ['rounds of a run that has its own', ['--resume', 'x', '--rounds', '3'], /--rounds/],
    ['an unknown option', ['--loud'], /--loud/],
  ];
  for (const [what, parameters, expected] of mistakes) {
    it(what, async () => {
      const results = join(directory(), 'results');
      const { exitCode, stdout, stderr } = await runCli([
        ...['bench', '--results', results, '--reports', results],
        ...parameters,
      ]);
      assert.equal(exitCode, 2);
      assert.equal(stdout, '');
      assertTwoLines(stderr, expected);
      assert.ok(!existsSync(results));
    });
  }

  it('a directory without LAS files', async () => {
    mkdirSync(join(directory(), 'empty'));
    const { exitCode, stderr } = await runCli(['bench', '--las', join(directory(), 'empty')]);
    assert.equal(exitCode, 2);
    assertTwoLines(stderr, /empty.*no .*las/i);
  });

  it('a place for results that is a file', async () => {
    const file = join(directory(), 'file');
    writeFileSync(file, '');
    const { exitCode, stderr } = await runCli([
      ...['bench', '--scale', '0.01', '--quiet', '--results', file],
    ]);
    assert.equal(exitCode, 2);
    assertTwoLines(stderr, /file.*could not be written/);
  });
});

describe('memtrace', () => {
  it('says for an unknown verb where to look', async () => {
    const { exitCode, stderr } = await runCli(['bnech']);
    assert.equal(exitCode, 2);
    assert.match(stderr, /^memtrace: unknown command 'bnech'/);
    assert.match(stderr, /\n {2}remedy: .*--help/);
  });

  it('shows its help, with the exit codes, and ends well', async () => {
    const { exitCode, stdout } = await runCli(['--help']);
    assert.equal(exitCode, 0);
    assert.match(stdout, /bench[^]*Exit codes:[^]*130/);
  });
});
