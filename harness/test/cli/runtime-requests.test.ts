import assert from 'node:assert/strict';

import { InvalidArgumentError } from 'commander';

import { resumeCommand } from '../../cli/bench/resume-command.js';
import { runtimeRequests } from '../../cli/runtime-requests.js';
import { projectPaths } from '../../project-paths.js';

describe('the option --runtime', () => {
  it('takes a name alone, for an installed runtime', () => {
    assert.deepEqual(runtimeRequests('24'), [{ name: '24', place: '24', flags: [] }]);
  });

  it('takes a name and a path, and flags behind commas', () => {
    assert.deepEqual(runtimeRequests('old=/opt/a,b/node,--jitless,--icu=a,b'), [
      { name: 'old', place: '/opt/a,b/node', flags: ['--jitless', '--icu=a,b'] },
    ]);
  });

  it('adds up, in the order given', () => {
    const names = runtimeRequests('b=22', runtimeRequests('a=node')).map(({ name }) => name);
    assert.deepEqual(names, ['a', 'b']);
  });

  for (const wrong of ['', '=x', 'a b=/x', '../a=/x', '.a', '-a=/x', 'a=', 'a=,--jitless']) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      assert.throws(() => runtimeRequests(wrong), InvalidArgumentError);
    });
  }

  it('refuses a name that is taken', () => {
    assert.throws(() => runtimeRequests('a=22', runtimeRequests('a=24')), /a already/);
  });
});

describe('the command that goes on with a run', () => {
  const { results } = projectPaths;

  it('is its id where the run stores all the rest', () => {
    const runtime = runtimeRequests('24', runtimeRequests('j=node,--jitless'));
    assert.equal(resumeCommand('a-1', { results, runtime }), 'memtrace bench --resume a-1');
  });

  it('names again what only this machine knows, quoted for a shell', () => {
    const runtime = runtimeRequests('mine=/opt/my node,--jitless');
    assert.equal(
      resumeCommand('a-1', { results: '/tmp/r', runtime, las: "/home/o'neil/wells" }),
      "memtrace bench --resume a-1 --las '/home/o'\\''neil/wells' " +
        "--runtime 'mine=/opt/my node,--jitless' --results /tmp/r",
    );
  });
});
