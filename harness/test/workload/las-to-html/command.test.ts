import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runCommand } from '../../../workload/las-to-html/command.js';
import { lasText } from './las-samples.js';

const main = fileURLToPath(new URL('../../../workload/las-to-html/main.js', import.meta.url));

interface Ran {
  readonly exitCode: number;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

async function run(...words: string[]): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const exitCode = await runCommand(words, {
    stdout: (line) => stdout.push(line),
    stderr: (line) => stderr.push(line),
  });
  return { exitCode, stdout, stderr };
}

describe('las-to-html', () => {
  let home = '';
  let inDirectory = '';
  let outDirectory = '';

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'las-to-html-'));
    inDirectory = join(home, 'in');
    outDirectory = join(home, 'out');
    await mkdir(inDirectory);
  });

  afterEach(async () => {
    await rm(home, { recursive: true, force: true });
  });

  it('logs a line a file and a summary to stdout, and the time taken to stderr', async () => {
    const text = lasText();
    await writeFile(join(inDirectory, 'a.las'), text);
    await writeFile(join(inDirectory, 'b.las'), text);
    const { exitCode, stdout, stderr } = await run(inDirectory, outDirectory);
    assert.equal(exitCode, 0);
    assert.deepEqual(stdout, [
      `a.las: ${text.length} bytes, 2 frames, 2 curves`,
      `b.las: ${text.length} bytes, 2 frames, 2 curves`,
      `2 files, ${2 * text.length} bytes, 0 failed`,
    ]);
    assert.equal(stderr.length, 1);
    assert.match(stderr[0] ?? '', /^\d+ ms, \d+\.\d ms\/MiB$/);
  });

  it('reports a failed file on stderr, goes on and exits with 1', async () => {
    await writeFile(join(inDirectory, 'a.las'), '~V\nVERS. 9 : v\n');
    await writeFile(join(inDirectory, 'b.las'), lasText());
    const { exitCode, stdout, stderr } = await run(inDirectory, outDirectory);
    assert.equal(exitCode, 1);
    assert.equal(stdout[0], 'a.las: 15 bytes, failed');
    assert.match(stdout[2] ?? '', /^2 files, \d+ bytes, 1 failed$/);
    assert.equal(stderr[0], 'a.las:2: LAS version, found "9", expected 1.2, 2.0 or 3.0');
  });

  it('prints errors only with --quiet', async () => {
    await writeFile(join(inDirectory, 'a.las'), '');
    await writeFile(join(inDirectory, 'b.las'), lasText());
    for (const option of ['--quiet', '-q']) {
      const { exitCode, stdout, stderr } = await run(option, inDirectory, outDirectory);
      assert.equal(exitCode, 1);
      assert.deepEqual(stdout, []);
      assert.equal(stderr.length, 1);
    }
  });

  it('keeps a file to one line, whatever its name holds', async () => {
    await writeFile(join(inDirectory, 'a\nb\u001b[31m.las'), lasText());
    const { stdout } = await run(inDirectory, outDirectory);
    assert.match(stdout[0] ?? '', /^a\ufffdb\ufffd\[31m\.las: /);
  });

  it('says in one line what is wrong with IN or OUT and exits with 2', async () => {
    const { exitCode, stdout, stderr } = await run(join(home, 'nowhere'), outDirectory);
    assert.equal(exitCode, 2);
    assert.deepEqual(stdout, []);
    assert.deepEqual(stderr, [
      `las-to-html: IN, ${home}/nowhere, cannot be read as a directory (ENOENT). Give a directory that holds .las files.`,
    ]);
  });

  for (const words of [[], ['one'], ['one', 'two', 'three'], ['--loud', 'one', 'two']]) {
    it(`exits with 2 at the arguments ${JSON.stringify(words)} and names the help`, async () => {
      const { exitCode, stderr } = await run(...words);
      assert.equal(exitCode, 2);
      assert.equal(stderr.length, 1);
      assert.match(
        stderr[0] ?? '',
        /^las-to-html: .*\. Run las-to-html --help to see an example\.$/,
      );
    });
  }

  it('prints its usage with an example for --help', async () => {
    const { exitCode, stdout } = await run('--help');
    assert.equal(exitCode, 0);
    assert.match(stdout.join('\n'), /^Usage: las-to-html \[--quiet\] IN OUT\n[^]*Example:/);
  });

  it('runs as a program of its own', async () => {
    await writeFile(join(inDirectory, 'a.las'), lasText());
    await writeFile(join(inDirectory, 'b.las'), 'rubbish');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [main, inDirectory, outDirectory],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^a\.las: \d+ bytes, 2 frames, 2 curves\nb\.las: 7 bytes, failed\n2 files, /,
    );
    assert.match(stderr, /^b\.las:1: /);
    assert.match(await readFile(join(outDirectory, 'index.html'), 'utf8'), /a\.las\.html/);
  });
});
