import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { configurationIds } from '../../configurations.js';
import type { CompletedMeasurement, Run } from '../../measurement.js';
import { readTimeline } from '../../monitor/read-timeline.js';
import { openRunStore } from '../../store/run-store.js';
import { temporaryDirectory } from '../runner/temporary-directory.js';
import { lasDirectory } from './las-files.js';
import { type CliResult, runCli, startCli } from './run-cli.js';

const placesIn = (directory: string): string[] => [
  ...['--results', join(directory, 'results')],
  ...['--reports', join(directory, 'reports')],
];

function onlyRun(directory: string): Run {
  const store = openRunStore(join(directory, 'results'));
  const [runId, ...others] = store.list();
  assert.ok(runId !== undefined && others.length === 0);
  return store.read(runId);
}

function completedIn(run: Run): CompletedMeasurement[] {
  assert.deepEqual(
    run.measurements.filter(({ outcome }) => outcome === 'failed'),
    [],
  );
  return run.measurements.filter((measurement) => measurement.outcome === 'completed');
}

describe('memtrace bench on the generated corpus', () => {
  let directory: string;
  let result: CliResult;
  let run: Run;

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'memtrace-bench-'));
    const sizes = ['--scale', '0.01', '--rounds', '1', '--seed', '7', '--machine', 'test bench'];
    result = await runCli(['bench', ...sizes, ...placesIn(directory)]);
    assert.equal(result.exitCode, 0, result.stderr);
    run = onlyRun(directory);
  });

  after(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('measures every configuration once a round and the baseline twice', () => {
    const measured = completedIn(run).map(({ configuration }) => configuration);
    assert.deepEqual(measured.sort(), [...configurationIds, 'no-trace'].sort());
  });

  it('records what it was asked for', () => {
    assert.equal(run.seed, 7);
    assert.equal(run.rounds, 1);
    assert.equal(run.environment.machine, 'test bench');
    assert.equal(run.corpus.scale, 0.01);
    assert.equal(run.corpus.fileCount, 82);
    assert.equal(run.granularity, 'line');
    assert.equal(run.probe.requested, 'auto');
    assert.notEqual(run.probe.used, 'none');
  });

  it('counts the same events in every traced configuration, and none untraced', () => {
    const counts = new Map(
      completedIn(run).map(({ configuration, eventCount }) => [configuration, eventCount]),
    );
    assert.equal(counts.get('no-trace'), 0);
    counts.delete('no-trace');
    assert.equal(new Set(counts.values()).size, 1);
    assert.ok((counts.get('rss') ?? 0) > run.corpus.totalBytes / 2);
  });

  it('logs every event, some, or none, by the configuration', () => {
    for (const measurement of completedIn(run)) {
      const { configuration, eventCount, loggedEventCount, logBytes } = measurement;
      switch (configuration) {
        case 'all-logged':
          assert.equal(loggedEventCount, eventCount);
          break;
        case 'threshold':
        case 'threshold-previous':
          assert.ok(loggedEventCount > 0 && loggedEventCount < eventCount / 10);
          break;
        case 'no-trace':
        case 'trace-only':
        case 'rss':
        case 'all':
          assert.equal(loggedEventCount, 0);
          assert.equal(logBytes, 0);
      }
    }
  });

  it('finds the same output in every repetition', () => {
    const hashes = completedIn(run).map(({ outputSha256 }) => outputSha256);
    assert.equal(new Set(hashes).size, 1);
  });

  it('leaves the measurements and nothing of its work', () => {
    const runDirectory = join(directory, 'results', run.runId);
    const left = ['measurements.csv', 'run.json', 'timelines'];
    assert.deepEqual(readdirSync(runDirectory).sort(), left);
    const lines = readFileSync(join(runDirectory, 'measurements.csv'), 'utf8').trim().split('\n');
    assert.equal(lines.length, 1 + run.measurements.length);
  });

  it('has watched every repetition, each to its end', () => {
    const runDirectory = join(directory, 'results', run.runId);
    for (const { timeline, configuration } of run.measurements) {
      assert.ok(timeline !== undefined);
      const { head, samples, end } = readTimeline(
        readFileSync(join(runDirectory, timeline), 'utf8'),
        timeline,
      );
      assert.equal(head.intervalSeconds, configuration === 'no-trace' ? 0.25 : 1);
      assert.ok(samples.length > 0);
      assert.deepEqual(end?.ending, { how: 'exited', exitCode: 0 });
    }
  });

  it('prints the table and where everything is on stdout, progress on stderr', () => {
    assert.match(result.stdout, /Trace\?/);
    assert.ok(result.stdout.includes(join(directory, 'results', run.runId, 'run.json')));
    assert.ok(result.stdout.includes(join(directory, 'reports', run.runId)));
    assert.equal(result.stderr.match(/^\[\d\/8\] round 1\/1 {2}\S+/gm)?.length, 8);
  });

  it('writes a report, which memtrace report writes again from what is stored', async () => {
    const reportDirectory = join(directory, 'reports', run.runId);
    const before = readdirSync(reportDirectory, { recursive: true }).map(String).sort();
    assert.ok(before.some((name) => name.endsWith('.svg')));
    rmSync(reportDirectory, { recursive: true });
    const again = await runCli(['report', ...placesIn(directory)]);
    assert.equal(again.exitCode, 0, again.stderr);
    assert.deepEqual(readdirSync(reportDirectory, { recursive: true }).map(String).sort(), before);
    const table = result.stdout.slice(0, result.stdout.indexOf('Stored ')).trimEnd();
    assert.ok(again.stdout.startsWith(table));
  });
});

describe("memtrace bench on a user's own files", () => {
  const directory = temporaryDirectory();

  function benchOn(las: string, ...more: string[]): Promise<CliResult> {
    const places = placesIn(directory());
    const rounds = ['--rounds', '1', '--configurations', 'no-trace,all-logged'];
    return runCli(['bench', '--las', las, ...rounds, ...places, ...more]);
  }

  it('says that some could not be converted and measures all the same', async () => {
    const las = lasDirectory(directory(), { broken: true });
    const { exitCode, stderr } = await benchOn(las, '--quiet');
    assert.equal(exitCode, 0, stderr);
    assert.match(stderr, /^note: some LAS files could not be converted.*$/);
    const run = onlyRun(directory());
    assert.equal(completedIn(run).length, 3);
    assert.deepEqual([run.corpus.name, run.corpus.scale, run.corpus.fileCount], ['las', null, 3]);
  });

  it('keeps the logs that it is asked to keep', async () => {
    const las = lasDirectory(directory(), { broken: false });
    const { exitCode, stderr } = await benchOn(las, '--keep-logs');
    assert.equal(exitCode, 0, stderr);
    const logs = join(directory(), 'results', onlyRun(directory()).runId, 'logs');
    assert.deepEqual(readdirSync(logs), [`${process.version}-round-01-all-logged.memtrace`]);
  });

  it('prints one JSON document on stdout where it is asked to', async () => {
    const las = lasDirectory(directory(), { broken: false });
    const { exitCode, stdout } = await benchOn(las, '--json');
    assert.equal(exitCode, 0);
    const printed: unknown = JSON.parse(stdout);
    assert.ok(typeof printed === 'object' && printed !== null);
    assert.ok('run' in printed && typeof printed.run === 'string' && existsSync(printed.run));
    assert.ok('report' in printed && typeof printed.report === 'string');
    assert.ok(existsSync(printed.report));
    assert.ok('summary' in printed);
  });

  it('keeps what it has measured where it is interrupted, says where, and goes on from there', async () => {
    const las = lasDirectory(directory(), { broken: false });
    const places = placesIn(directory());
    const two = ['--rounds', '2', '--configurations', 'no-trace,threshold'];
    const bench = startCli(['bench', '--las', las, ...two, ...places]);
    bench.stderr.once('data', () => bench.kill('SIGINT'));
    const { exitCode, stderr } = await bench;
    assert.equal(exitCode, 130);
    const run = onlyRun(directory());
    assert.ok(run.measurements.length > 0);
    assert.ok(run.measurements.every(({ outcome }) => outcome === 'completed'));
    const runDirectory = join(directory(), 'results', run.runId);
    assert.match(stderr, /interrupted by SIGINT/);
    assert.ok(stderr.includes(join(runDirectory, 'run.json')));
    assert.ok(!existsSync(join(runDirectory, 'work')));
    assert.ok(stderr.includes(`memtrace bench --resume ${run.runId}`));

    const resume = ['bench', '--resume', run.runId, ...places];
    const without = await runCli(resume);
    assert.equal(without.exitCode, 2);
    assert.match(without.stderr, /LAS files of your own \(las\)[^]*remedy: .*--las/);

    const added = join(las, 'added.las');
    writeFileSync(added, '~V\n');
    const changed = await runCli([...resume, '--las', las]);
    assert.equal(changed.exitCode, 2);
    assert.match(changed.stderr, /the corpus was las, 2 files, .* and is las, 3 files, /);
    rmSync(added);

    const resumed = await runCli([...resume, '--las', las]);
    assert.equal(resumed.exitCode, 0, resumed.stderr);
    const whole = onlyRun(directory());
    assert.equal(completedIn(whole).length, 6);
    assert.deepEqual(whole.measurements.slice(0, run.measurements.length), run.measurements);
  });

  it('measures several runtimes in the same rounds, with a table and a report of each', async () => {
    const las = lasDirectory(directory(), { broken: false });
    const runtimes = ['--runtime', 'node', '--runtime', 'lean=node,--no-opt'];
    const { exitCode, stdout, stderr } = await benchOn(las, ...runtimes);
    assert.equal(exitCode, 0, stderr);
    const run = onlyRun(directory());
    assert.deepEqual(
      run.runtimes.map(({ name, nodeVersion, flags }) => [name, nodeVersion, flags]),
      [
        ['node', process.version, []],
        ['lean', process.version, ['--no-opt']],
      ],
    );
    assert.equal(completedIn(run).length, 6);
    assert.match(stdout, /Runtime node\n\n[^]*Runtime lean\n\n/);
    const reports = join(directory(), 'reports', run.runId);
    assert.deepEqual(readdirSync(join(reports, 'runtimes')), ['lean']);
    for (const place of ['.', 'runtimes/lean']) {
      assert.ok(existsSync(join(reports, place, 'index.html')), place);
    }
  });
});
