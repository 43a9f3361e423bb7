import assert from 'node:assert/strict';

import { baselineIdOf, peerIds, peerOf, peers, smallScaleOf } from '../../peers/peer-table.js';

describe('the table of peers', () => {
  it('names every peer once', () => {
    assert.equal(new Set(peerIds).size, peers.length);
    assert.equal(new Set(peers.map(({ name }) => name)).size, peers.length);
  });

  it('has ours, coverage by istanbul and by V8 in both ways, both profilers, and the way of the note', () => {
    const starts = peers.map(({ start }) => JSON.stringify(start));
    for (const start of [
      { kind: 'tracer', configuration: 'trace-only', granularity: 'line', probe: 'auto' },
      { kind: 'tracer', configuration: 'trace-only', granularity: 'function', probe: 'auto' },
      { kind: 'tracer', configuration: 'rss', granularity: 'line', probe: 'auto' },
      { kind: 'istanbul' },
      { kind: 'precise-coverage', detailed: false },
      { kind: 'precise-coverage', detailed: true },
      { kind: 'profiler', flag: 'cpu-prof' },
      { kind: 'profiler', flag: 'heap-prof' },
      { kind: 'tracer', configuration: 'rss', granularity: 'line', probe: 'statm' },
    ]) {
      assert.ok(starts.includes(JSON.stringify(start)), JSON.stringify(start));
    }
  });

  it('holds every peer against an untraced one on the same corpus', () => {
    for (const peer of peers) {
      const baselineId = baselineIdOf(peer);
      assert.equal(baselineId === null, peer.start.kind === 'untraced');
      if (baselineId === null) continue;
      const baseline = peerOf(baselineId);
      assert.equal(baseline.start.kind, 'untraced');
      assert.equal(baseline.corpus, peer.corpus);
    }
  });

  it('runs a system call at every event on the small corpus only', () => {
    const calling = peers.filter(({ start }) => start.kind === 'tracer' && start.probe === 'statm');
    assert.deepEqual(
      calling.map(({ corpus }) => corpus),
      ['small'],
    );
  });

  it('says what is counted by each that is no baseline, and by no other', () => {
    for (const { start, counts } of peers) {
      assert.equal(counts === null, start.kind === 'untraced');
    }
  });

  it('makes the small corpus a fiftieth, without the tail of a binary fraction', () => {
    assert.equal(smallScaleOf(0.25), 0.005);
    assert.equal(smallScaleOf(0.07), 0.0014);
  });
});
