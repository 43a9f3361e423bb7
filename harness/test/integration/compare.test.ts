import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { execa } from 'execa';

import type { Comparison } from '../../comparison/compare-runs.js';
import { projectPaths } from '../../project-paths.js';
import { openRunStore } from '../../store/run-store.js';
import { noisyRun } from '../comparison/noisy-run.js';
import { temporaryDirectory } from '../runner/temporary-directory.js';
import { type CliResult, runCli } from './run-cli.js';

const before = noisyRun({ seed: 1 });
const alike = noisyRun({ seed: 2 });
const slower = noisyRun({ seed: 3, slowdowns: { rss: 1.1 } });
const restless = noisyRun({ seed: 4, noise: 0.2, slowdowns: { rss: 1.1 } });
const otherwise = noisyRun({ seed: 5, different: { granularity: 'function' } });
const jitless = {
  name: 'jitless',
  nodeVersion: 'v24.1.0',
  v8Version: '13.6',
  flags: ['--jitless'],
};
/** One run of two runtimes, the second of them slower in one configuration. */
const twoRuntimes = {
  ...noisyRun({ seed: 6 }),
  runtimes: [...before.runtimes, jitless],
  measurements: [
    ...noisyRun({ seed: 6 }).measurements,
    ...slower.measurements.map((each) => ({ ...each, runtime: 'jitless' })),
  ],
};
const runs = [before, alike, slower, restless, otherwise, twoRuntimes];

describe('memtrace compare', () => {
  const directory = temporaryDirectory();
  beforeEach(() => {
    const store = openRunStore(directory());
    runs.forEach(store.save);
  });
  const compare = (...parameters: string[]): Promise<CliResult> =>
    runCli(['compare', '--results', directory(), ...parameters]);

  it('prints a table for each candidate, without colours where nobody looks', async () => {
    const { exitCode, stdout, stderr } = await compare(before.runId, alike.runId, slower.runId);
    assert.equal(exitCode, 0);
    assert.equal(stderr, '');
    assert.equal(stdout.match(/^Configuration /gm)?.length, 2);
    assert.equal(stdout.match(/ worse$/gm)?.length, 1);
    assert.ok(!stdout.includes('\u001b'));
  });

  it('ends with 3 only where a configuration is worse by more than --fail-on', async () => {
    for (const limit of ['5%', '5', '0.05']) {
      const { exitCode, stderr } = await compare(before.runId, slower.runId, '--fail-on', limit);
      assert.equal(exitCode, 3, limit);
      assert.match(stderr, /rss is worse, x1\.\d+, beyond the 5 % of --fail-on/);
    }
    for (const [candidate, limit] of [
      [alike.runId, '0%'],
      [slower.runId, '20%'],
    ] as const) {
      const { exitCode, stderr } = await compare(before.runId, candidate, '--fail-on', limit);
      assert.deepEqual([exitCode, stderr], [0, ''], candidate);
    }
  });

  it('says where --fail-on asks for less than can be told, and lets that pass', async () => {
    for (const [candidate, expected] of [
      [
        restless.runId,
        /^note: .*: a change of 1 % could not be told here, for the noise floor is x1\.\d+;/,
      ],
      ['technical-note', /^note: .* the noise floor is not known;/],
    ] as const) {
      const { exitCode, stderr } = await compare(before.runId, candidate, '--fail-on', '1%');
      assert.equal(exitCode, 0, candidate);
      assert.match(stderr, expected);
    }
  });

  it('refuses a limit that is no percentage', async () => {
    for (const limit of ['abc', '-5%', '5%%', '', '1e9']) {
      const { exitCode, stderr } = await compare(before.runId, slower.runId, `--fail-on=${limit}`);
      assert.equal(exitCode, 2, limit);
      assert.match(stderr, /must be a percentage.*\n {2}remedy: /);
    }
  });

  it('refuses runs of different granularity unless it is forced, and then says so', async () => {
    const refused = await compare(before.runId, otherwise.runId);
    assert.equal(refused.exitCode, 2);
    assert.equal(refused.stdout, '');
    assert.match(refused.stderr, /not the same granularity: line against function\n.*--force/);
    const forced = await compare(before.runId, otherwise.runId, '--force');
    assert.equal(forced.exitCode, 0);
    assert.match(forced.stdout, /^≠ not the same granularity: line against function$/m);
  });

  it('takes the published figures, by path too', async () => {
    const note = join(projectPaths.reference, 'technical-note.json');
    const { exitCode, stdout } = await compare(note, slower.runId);
    assert.equal(exitCode, 0);
    assert.match(stdout, /^Pairing +single published figures/m);
  });

  it('compares the runtimes of one run, paired by round, and one of them with another run', async () => {
    const { runId } = twoRuntimes;
    const within = await compare(runId);
    assert.equal(within.exitCode, 0);
    assert.match(within.stdout, /^Pairing +measured in the same rounds/m);
    assert.match(within.stdout, new RegExp(`^Candidate +${runId}:jitless$`, 'm'));
    assert.match(within.stdout, /^≠ +Runtime +Node v20\S+ V8 \S+ +Node v24\.1\.0/m);
    const apart = await compare(before.runId, `${runId}:jitless`);
    assert.match(apart.stdout, /^rss .* worse$/m);
    const open = await compare(before.runId, runId);
    assert.equal(open.exitCode, 2);
    assert.match(open.stderr, /has several runtimes: \S+:v20\.20\.2, \S+:jitless\n/);
  });

  it('writes every format to its file, and one of them to stdout', async () => {
    const [json, csv] = [join(directory(), 'c.json'), join(directory(), 'c.csv')];
    const exports = ['--export-json', json, '--export-csv', csv, '--export-markdown', '-'];
    const { exitCode, stdout } = await compare(before.runId, slower.runId, ...exports);
    assert.equal(exitCode, 0);
    assert.match(stdout, /^### .* against /);
    assert.ok(!stdout.includes('Configuration  '));
    const comparison = JSON.parse(readFileSync(json, 'utf8')) as Comparison;
    assert.deepEqual(comparison.candidates[0]?.side.name, slower.runId);
    assert.match(readFileSync(csv, 'utf8'), /^baseName,candidateName,/);
    const printed = await compare(before.runId, slower.runId, '--json');
    assert.deepEqual(JSON.parse(printed.stdout), comparison);
  });

  it('refuses two formats on one stdout, and a file that cannot be written', async () => {
    const both = await compare(before.runId, slower.runId, '--json', '--export-csv', '-');
    assert.equal(both.exitCode, 2);
    assert.match(both.stderr, /two formats were asked for on stdout/);
    const nowhere = join(directory(), 'none', 'c.csv');
    const failed = await compare(before.runId, slower.runId, '--export-csv', nowhere);
    assert.equal(failed.exitCode, 2);
    assert.match(failed.stderr, /c\.csv could not be written/);
    assert.ok(!existsSync(nowhere));
  });

  it('says what is missing where it is given too little', async () => {
    const expected = [
      [[], /no run to compare was named/],
      [[before.runId], /no candidate was named, and it has no second runtime/],
      [[before.runId, 'nowhere'], /no run "nowhere"/],
      [[before.runId, `${slower.runId}:v1.2.3`], /has no runtime "v1\.2\.3"/],
    ] as const;
    for (const [names, message] of expected) {
      const { exitCode, stderr } = await compare(...names);
      assert.equal(exitCode, 2);
      assert.match(stderr, message);
      assert.match(stderr, /\n {2}remedy: /);
    }
  });
});

describe('make compare', () => {
  it('says that BASE is missing, and how to give it', async () => {
    const { BASE: _, ...env } = process.env;
    const { exitCode, stderr } = await execa('make', ['--no-print-directory', 'compare'], {
      cwd: projectPaths.root,
      env,
      extendEnv: false,
      reject: false,
    });
    assert.equal(exitCode, 2);
    assert.match(
      stderr,
      /make compare was given no BASE\n {2}remedy: .*BASE=<run> CANDIDATE=<run>/,
    );
  });
});
