import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildKind } from '../../contenders/builds/build-kind.js';
import { monitorCostKind } from '../../contenders/monitor-cost/monitor-cost-kind.js';
import { isWhole } from '../../contenders/record-kind.js';
import { recordPath, type RecordFile, saveRecord } from '../../contenders/record-store.js';
import { rssCostKind } from '../../contenders/rss-cost/rss-cost-kind.js';
import { peerRunFile } from '../../peers/peer-run.js';
import { scalingRunFile } from '../../peers/scaling/scaling-run.js';
import { watcherRunFile } from '../../peers/watcher/watcher-run.js';
import { openRunStore } from '../../store/run-store.js';
import { syntheticPeerRun } from '../peers/synthetic-peer-run.js';
import { syntheticScalingRun } from '../peers/scaling/synthetic-scaling-run.js';
import { syntheticWatcherRun } from '../peers/watcher/synthetic-watcher-run.js';
import { runCli } from './run-cli.js';

/** So small that it shows that everything works together, and nothing of what it costs. */
const tiny = ['--rounds', '1', '--quiet', '--machine', 'test bench'];
const tinyCorpus = ['--scale', '0.002', ...tiny];

describe('records beside a run', () => {
  let directory: string;
  let runId: string;
  const results = (): string => join(directory, 'results');
  const places = (): string[] => ['--results', results(), '--reports', join(directory, 'reports')];
  const report = (): string => readFileSync(join(directory, 'reports', runId, 'README.md'), 'utf8');

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'memtrace-records-'));
    const words = ['--configurations', 'no-trace', '--monitor-interval', '0', ...tinyCorpus];
    const bench = await runCli(['bench', ...words, ...places()]);
    assert.equal(bench.exitCode, 0, bench.stderr);
    [runId = ''] = openRunStore(results()).list();
  });

  after(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('has no timelines where the monitor is off', () => {
    const runDirectory = join(results(), runId);
    assert.deepEqual(readdirSync(runDirectory).sort(), ['measurements.csv', 'run.json']);
  });

  it('rss-cost times every way that opens, and comes into the report of the run', async () => {
    const words = ['rss-cost', '--time', '0.01', '--beside', runId, ...tiny];
    const { exitCode, stderr, stdout } = await runCli([...words, ...places()]);
    assert.equal(exitCode, 0, stderr);
    assert.match(stdout, /^memtrace rss\(\) +RSS/m);
    const { measurements } = rssCostKind.read(results(), runId);
    for (const each of measurements) assert.equal(each.outcome, 'completed', JSON.stringify(each));
    assert.ok(measurements.length >= 7);
    assert.match(report(), /process\.memoryUsage\.rss\(\)/);
  });

  it('builds runs the same workload under every flag, and leaves nothing of what Node writes', async () => {
    const maps = (): string[] => readdirSync('/tmp').filter((name) => /^perf-\d+\.map$/.test(name));
    const before = maps();
    const words = ['builds', '--beside', runId, ...tinyCorpus];
    const { exitCode, stderr } = await runCli([...words, ...places()]);
    assert.equal(exitCode, 0, stderr);
    const { measurements, builds } = buildKind.read(results(), runId);
    assert.equal(measurements.length, builds.length + 1);
    const hashes = measurements.map((each) =>
      each.outcome === 'completed' ? each.outputSha256 : each.cause,
    );
    assert.equal(new Set(hashes).size, 1);
    assert.deepEqual(maps(), before);
    assert.match(report(), /observable by perf/);
  });

  it('monitor-cost samples what it watches and nothing else', async () => {
    const words = ['monitor-cost', '--beside', runId, ...tinyCorpus];
    const { exitCode, stderr } = await runCli([...words, ...places()]);
    assert.equal(exitCode, 0, stderr);
    for (const each of monitorCostKind.read(results(), runId).measurements) {
      assert.ok(each.outcome === 'completed');
      assert.equal(each.sampleCount > 0, each.contender !== 'off');
    }
    const kept = [
      'builds.json',
      'measurements.csv',
      'monitor-cost.json',
      'rss-cost.json',
      'run.json',
    ];
    assert.deepEqual(readdirSync(join(results(), runId)).sort(), kept);
  });

  it('bench --resume --full takes up what is missing or not whole, and leaves the rest', async () => {
    const pathOf = (file: Pick<RecordFile, 'name'>): string => recordPath(results(), runId, file);
    for (const [file, record] of [
      [watcherRunFile, syntheticWatcherRun(1)],
      [peerRunFile, syntheticPeerRun(1)],
      [scalingRunFile, syntheticScalingRun(1)],
    ] as const) {
      saveRecord(pathOf(file), { ...record, runId, plannedCount: record.measurements.length });
    }
    const cut = buildKind.read(results(), runId);
    saveRecord(pathOf(buildKind.file), { ...cut, measurements: cut.measurements.slice(0, 1) });
    const kept = [
      watcherRunFile,
      peerRunFile,
      scalingRunFile,
      rssCostKind.file,
      monitorCostKind.file,
    ];
    const textsOf = (): string[] => kept.map((file) => readFileSync(pathOf(file), 'utf8'));
    const before = textsOf();

    const resumed = await runCli(['bench', '--resume', runId, '--full', ...places()]);
    assert.equal(resumed.exitCode, 0, resumed.stderr);
    assert.equal(
      resumed.stderr.match(/, measured already$/gm)?.length,
      kept.length,
      resumed.stderr,
    );
    assert.deepEqual(textsOf(), before);
    const builds = buildKind.read(results(), runId);
    assert.ok(isWhole(builds));
    assert.equal(builds.measurements.length, cut.measurements.length);
    assert.match(report(), /memtrace, trace-only, by function/);
  });

  it('is refused beside a run that is not there', async () => {
    const { exitCode, stderr } = await runCli(['builds', '--beside', 'gone', ...places()]);
    assert.equal(exitCode, 2);
    assert.match(stderr, /^memtrace: no run "gone"/);
  });

  for (const value of ['-1', 'abc']) {
    it(`is not measured by bench with a monitor interval of ${value}`, async () => {
      const { exitCode, stderr } = await runCli(['bench', '--monitor-interval', value]);
      assert.equal(exitCode, 2);
      assert.ok(stderr.includes(`'${value}' is invalid`), stderr);
    });
  }
});
