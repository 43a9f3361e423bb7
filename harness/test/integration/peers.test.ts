import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type CompletedPeer, peerRunFile } from '../../peers/peer-run.js';
import { type PeerId, peerIds } from '../../peers/peer-table.js';
import { readRecord } from '../../contenders/record-store.js';
import { pointsOf, scalingSizes } from '../../peers/scaling/scaling-points.js';
import { scalingRunFile } from '../../peers/scaling/scaling-run.js';
import { type CliResult, runCli } from './run-cli.js';

const placesIn = (directory: string): string[] => [
  ...['--results', join(directory, 'results')],
  ...['--reports', join(directory, 'reports')],
];

const onlyIn = (directory: string): string => {
  const [name, ...others] = readdirSync(directory);
  assert.ok(name !== undefined && others.length === 0);
  return name;
};

describe('memtrace bench --peers on a tiny corpus', () => {
  let directory: string;
  let result: CliResult;
  let runId: string;
  const completed = new Map<PeerId, CompletedPeer>();

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'memtrace-peers-'));
    const sizes = ['--scale', '0.01', '--rounds', '1', '--seed', '7', '--machine', 'test bench'];
    result = await runCli(['bench', '--peers', ...sizes, ...placesIn(directory)]);
    assert.equal(result.exitCode, 0, result.stderr);
    runId = onlyIn(join(directory, 'results'));
    const run = readRecord(peerRunFile, join(directory, 'results'), runId);
    for (const measurement of run.measurements) {
      assert.ok(measurement.outcome === 'completed', JSON.stringify(measurement));
      completed.set(measurement.peer, measurement);
    }
    assert.equal(run.measurements.length, peerIds.length + 1);
  });

  after(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  const countOf = (peer: PeerId): number => completed.get(peer)?.count ?? NaN;

  it('runs every peer to its end, which for a profiler is a profile that can be read', () => {
    assert.deepEqual([...completed.keys()].sort(), [...peerIds].sort());
  });

  it('counts something under each but the baselines, and nothing under those', () => {
    for (const peer of peerIds) {
      // It samples every half MiB of what is left in the heap at the end, which is so little that it may miss it all.
      if (peer === 'heap-prof') continue;
      assert.equal(countOf(peer) > 0, !peer.startsWith('no-trace'), peer);
    }
  });

  it('finds the same output under every peer of a corpus', () => {
    const hashes = [...completed.values()].map(({ outputSha256 }) => outputSha256);
    assert.equal(new Set(hashes).size, 2);
    for (const small of ['no-trace-small', 'statm-small'] as const) {
      assert.equal(
        completed.get(small)?.outputSha256,
        completed.get('no-trace-small')?.outputSha256,
      );
    }
  });

  it('counts alike in both of ours, and as many calls by V8 as its generators allow', () => {
    assert.equal(countOf('rss'), countOf('trace-only'));
    assert.ok(countOf('coverage-calls') >= countOf('coverage-blocks'));
    assert.ok(countOf('coverage-blocks') < countOf('trace-only'));
  });

  it('reads RSS by the page of the kernel, and by statm on the small corpus', () => {
    assert.equal(completed.get('statm-small')?.probe, 'statm');
    assert.notEqual(completed.get('rss')?.probe, 'statm');
    assert.equal(completed.get('istanbul')?.probe, null);
  });

  it('leaves the record and nothing of its work, and a report', () => {
    assert.deepEqual(readdirSync(join(directory, 'results', runId)), ['peers.json']);
    assert.deepEqual(readdirSync(join(directory, 'reports', runId)).sort(), [
      'peers-chart.svg',
      'peers-table.csv',
      'peers.md',
    ]);
    assert.match(result.stdout, /^What runs/);
    assert.ok(result.stdout.includes(join(directory, 'results', runId, 'peers.json')));
  });

  it('renders the same report again from what is stored', async () => {
    const report = join(directory, 'reports', runId);
    const read = (): string[] =>
      readdirSync(report).map((name) => readFileSync(join(report, name), 'utf8'));
    const before = read();
    rmSync(report, { recursive: true });
    const again = await runCli(['peers', '--render', runId, ...placesIn(directory)]);
    assert.equal(again.exitCode, 0, again.stderr);
    assert.deepEqual(read(), before);
    assert.equal(again.stdout, result.stdout);
  });

  it('refuses options that the peers have not', async () => {
    const refused = await runCli(['bench', '--peers', '--granularity', 'function']);
    assert.equal(refused.exitCode, 2);
    assert.match(refused.stderr, /--peers.*cannot be used with.*--granularity/);
  });
});

describe('memtrace scaling --quick', () => {
  let directory: string;

  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'memtrace-scaling-'));
  });

  after(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('measures every point, with as many sites as asked for, and reports', async () => {
    const { exitCode, stderr, stdout } = await runCli([
      ...['scaling', '--quick', '--rounds', '1', '--quiet', '--json'],
      ...placesIn(directory),
    ]);
    assert.equal(exitCode, 0, stderr);
    assert.equal(stderr, '');
    const printed: unknown = JSON.parse(stdout);
    assert.ok(typeof printed === 'object' && printed !== null && 'summary' in printed);
    const runId = onlyIn(join(directory, 'results'));
    const { measurements } = readRecord(scalingRunFile, join(directory, 'results'), runId);
    assert.ok(measurements.every(({ outcome }) => outcome === 'completed'));
    assert.equal(measurements.length, 4 * pointsOf(scalingSizes.quick).length);
    for (const measurement of measurements) {
      if (measurement.outcome !== 'completed' || measurement.series === 'corpus') continue;
      if (measurement.configuration === 'no-trace') continue;
      const asked = measurement.series === 'sites' ? measurement.x : 1000;
      assert.ok(Math.abs(measurement.siteCount - asked) <= 15, `${measurement.siteCount}`);
      const events = measurement.eventCount / scalingSizes.quick.loopEvents;
      assert.ok(events > 0.999 && events < 1.001, `${measurement.eventCount}`);
    }
    assert.deepEqual(readdirSync(join(directory, 'results', runId)), ['scaling.json']);
    assert.equal(readdirSync(join(directory, 'reports', runId)).length, 8);
  });
});
