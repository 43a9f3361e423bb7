import assert from 'node:assert/strict';

import { disagreement } from '../../peers/agreement.js';
import { completedPeer, failedPeer } from './synthetic-peer-run.js';

describe('the agreement of a measurement with the earlier ones', () => {
  const earlier = [
    completedPeer('no-trace', 1),
    failedPeer('istanbul', 1),
    completedPeer('rss', 1),
  ];

  it('is there where outputs and event counts are the same', () => {
    assert.equal(disagreement(completedPeer('trace-only', 2), earlier), null);
    assert.equal(disagreement(completedPeer('istanbul', 2), earlier), null);
  });

  it('is missing where a peer changes the output', () => {
    const outputSha256 = 'c'.repeat(64);
    assert.equal(
      disagreement(completedPeer('istanbul', 2, { outputSha256 }), earlier),
      `SHA-256 of the output ${outputSha256} differs from ${'a'.repeat(64)} of no-trace in round 1`,
    );
  });

  it('asks nothing of outputs on different corpora', () => {
    assert.equal(disagreement(completedPeer('statm-small', 1), earlier), null);
  });

  it('is missing where our configurations count different events', () => {
    assert.equal(
      disagreement(completedPeer('trace-only', 1, { count: 7 }), earlier),
      'event count 7 differs from 25000000 of rss in round 1',
    );
  });

  it('asks nothing of events of another granularity', () => {
    assert.equal(disagreement(completedPeer('trace-only-function', 1), earlier), null);
  });
});
