import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { readTimeline } from '../../monitor/read-timeline.js';
import { temporaryDirectory } from '../runner/temporary-directory.js';
import { runCli, startCli } from './run-cli.js';

const labelling = `
  require('fs').appendFileSync(process.env.MEMTRACE_LABELS, 'Half way.\\n');
  console.log('its own output');
  process.exitCode = 7;
`;

describe('memtrace monitor', () => {
  const directory = temporaryDirectory();
  const out = () => join(directory(), 'a.jsonl');
  const timeline = () => readTimeline(readFileSync(out(), 'utf8'), out());

  it("passes a command's output and exit code through, and stores its samples and labels", async () => {
    const watched = ['--out', out(), '--', process.execPath, '-e', labelling];
    const { exitCode, stdout, stderr } = await runCli(['monitor', ...watched]);
    assert.equal(exitCode, 7);
    assert.equal(stdout, 'its own output');
    assert.match(stderr, /ended with exit code 7; \d+ samples? in .*, peak RSS [\d.]+ MB/);
    const { head, samples, labels, end } = timeline();
    assert.equal(head.process.argv0, process.execPath);
    assert.ok((samples[0]?.rssBytes ?? 0) > 0);
    assert.deepEqual(
      labels.map(({ text }) => text),
      ['Half way.'],
    );
    assert.deepEqual(end?.ending, { how: 'exited', exitCode: 7 });
  });

  it('passes a signal on and ends as the command did, without waiting for its next beat', async () => {
    const script = "console.log('ready'); setInterval(() => {}, 1000)";
    const watched = ['--interval', '600', '--out', out(), '--', process.execPath, '-e', script];
    const monitor = startCli(['monitor', ...watched]);
    await new Promise((resolve) => monitor.stdout.once('data', resolve));
    monitor.kill('SIGTERM');
    assert.equal((await monitor).exitCode, 143);
    assert.deepEqual(timeline().end?.ending, { how: 'killed', signal: 'SIGTERM' });
  });

  it('watches a process that runs already until it is gone', async () => {
    const sleeper = startCli(['monitor', '--quiet', '--out', `${out()}.2`, '--', 'sleep', '1']);
    const watched = ['--pid', String(sleeper.pid), '--interval', '600', '--out', out()];
    const { exitCode, stderr } = await runCli(['monitor', ...watched]);
    assert.equal(exitCode, 0, stderr);
    assert.equal(timeline().samples.length, 1);
    assert.equal((await sleeper).exitCode, 0);
  });

  it('ends with 127 and 126 as a shell does, and leaves an earlier file as it was', async () => {
    writeFileSync(out(), 'earlier\n');
    const missing = await runCli(['monitor', '--out', out(), '--', './no-such-command']);
    assert.equal(missing.exitCode, 127);
    assert.match(missing.stderr, /no-such-command: command not found\n {2}remedy: /);
    const closed = await runCli(['monitor', '--out', out(), '--', out()]);
    assert.equal(closed.exitCode, 126);
    assert.equal(readFileSync(out(), 'utf8'), 'earlier\n');
  });

  const wrong: readonly (readonly [what: string, words: readonly string[], told: RegExp])[] = [
    ['an interval of 0', ['--interval', '0', '--', 'true'], /'0' is invalid/],
    ['a negative interval', ['--interval', '-1', '--', 'true'], /'-1' is invalid/],
    ['an interval that is no number', ['--interval', 'abc', '--', 'true'], /'abc' is invalid/],
    ['a process that is not there', ['--pid', '4194304'], /process 4194304 does not exist/],
    ['a file in no directory', ['--out', '/nowhere/a', '--', 'true'], /\/nowhere\/a could not be/],
    ['nothing to watch', [], /nothing to watch/],
  ];
  for (const [what, words, told] of wrong) {
    it(`ends with 2 and one clear line for ${what}`, async () => {
      const { exitCode, stderr } = await runCli(['monitor', ...words]);
      assert.equal(exitCode, 2);
      assert.match(stderr, told);
      assert.equal(stderr.split('\n').length, 2);
    });
  }

  it('goes on where the disk is full, and says what is missing', async function () {
    if (!existsSync('/dev/full')) {
      console.log('      skipped: this platform has no /dev/full');
      this.skip();
    }
    const words = ['--quiet', '--out', '/dev/full', '--', 'sh', '-c', 'exit 5'];
    const { exitCode, stderr } = await runCli(['monitor', ...words]);
    assert.equal(exitCode, 5);
    assert.match(stderr, /missing: \d+ lines? from 0\.0. s to .* because ENOSPC/);
  });

  it('draws timelines to a picture', async () => {
    await runCli(['monitor', '--quiet', '--out', out(), '--', 'true']);
    const svg = join(directory(), 'a.svg');
    const { exitCode, stdout } = await runCli(['monitor', '--plot', out(), '--out', svg]);
    assert.equal(exitCode, 0);
    assert.equal(stdout, svg);
    assert.match(readFileSync(svg, 'utf8'), /^<svg/);
  });
});
