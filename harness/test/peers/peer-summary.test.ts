import assert from 'node:assert/strict';

import { type PeerRow, summarisePeers } from '../../peers/peer-summary.js';
import { type PeerId, peerIds } from '../../peers/peer-table.js';
import { baseSeconds, completedPeer, failedPeer, syntheticPeerRun } from './synthetic-peer-run.js';

const summary = summarisePeers(syntheticPeerRun(6));

const rowOf = (id: PeerId, rows: readonly PeerRow[] = summary.rows): PeerRow => {
  const row = rows.find((each) => each.id === id);
  assert.ok(row !== undefined);
  return row;
};

const near = (actual: number | null | undefined, expected: number): void => {
  assert.ok(
    actual != null && Math.abs(actual / expected - 1) < 1e-9,
    `${actual} is not ${expected}`,
  );
};

describe('the summary of the peers', () => {
  it('has a row a peer, in the order of the table', () => {
    assert.deepEqual(
      summary.rows.map(({ id }) => id),
      peerIds,
    );
  });

  it('pairs within a round, so that a drift of the machine cancels', () => {
    near(rowOf('trace-only').estimate?.ratio, 1.0625);
    near(rowOf('istanbul').estimate?.ratio, 2.5);
  });

  it('holds the system call at every event against no trace on the small corpus', () => {
    const measurements = syntheticPeerRun(6).measurements.map((each) =>
      each.outcome === 'completed' && each.peer === 'no-trace-small'
        ? { ...each, wrapperWallSeconds: each.wrapperWallSeconds / 2 }
        : each,
    );
    const { rows } = summarisePeers(syntheticPeerRun(6, { measurements }));
    near(rowOf('statm-small', rows).estimate?.ratio, 18);
    near(rowOf('rss', rows).estimate?.ratio, 1.25);
  });

  it('gives the added time for each event, increment and call, and not for a sample', () => {
    const { rows } = summarisePeers(syntheticPeerRun(5));
    const seconds = baseSeconds * 1.02;
    near(rowOf('statm-small', rows).addedNanosecondsPerCount, (8 * seconds * 1e9) / 500_000);
    near(rowOf('coverage-calls', rows).addedNanosecondsPerCount, (seconds * 1e9) / 2 / 4_000_000);
    assert.equal(rowOf('cpu-prof').addedNanosecondsPerCount, null);
  });

  it('gives the peak RSS above the baseline', () => {
    near(rowOf('istanbul').addedPeakRssBytes, 15_000_000);
    assert.equal(rowOf('no-trace').addedPeakRssBytes, null);
  });

  it('takes the noise floor from the second no-trace of a round, and marks what lies below it', () => {
    assert.ok(summary.noiseFloor !== null && summary.noiseFloor > 1 && summary.noiseFloor < 1.02);
    assert.ok(rowOf('trace-only').distinguishable);
    const measurements = syntheticPeerRun(6).measurements.map((each) =>
      each.outcome === 'completed' && each.peer === 'trace-only'
        ? completedPeer('no-trace', each.round, { peer: 'trace-only', count: 25_000_000 })
        : each,
    );
    const { rows } = summarisePeers(syntheticPeerRun(6, { measurements }));
    assert.ok(!rowOf('trace-only', rows).distinguishable);
  });

  it('leaves failed repetitions out of the figures and tells of them', () => {
    const { measurements } = syntheticPeerRun(3);
    const rest = measurements.filter((each) => each.peer !== 'istanbul' || each.round !== 2);
    const run = syntheticPeerRun(3, { measurements: [...rest, failedPeer('istanbul', 2)] });
    const { rows, failures } = summarisePeers(run);
    assert.equal(failures.length, 1);
    assert.equal(rowOf('istanbul', rows).repetitionCount, 2);
    near(rowOf('istanbul', rows).estimate?.ratio, 2.5);
  });

  it('says what it can of a run that has just begun', () => {
    const run = syntheticPeerRun(3, { measurements: [completedPeer('istanbul', 1)] });
    const { rows, noiseFloor, probe } = summarisePeers(run);
    assert.equal(rows.length, 1);
    assert.equal(rowOf('istanbul', rows).estimate, null);
    assert.equal(noiseFloor, null);
    assert.equal(probe, null);
  });
});
