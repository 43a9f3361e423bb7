import assert from 'node:assert/strict';

import { createRunId } from '../../runner/run-id.js';

describe('the id of a run', () => {
  it('tells when the run began, its granularity, and the low bits of a random number', () => {
    const startedAt = new Date('2026-11-23T21:44:12.987Z');
    assert.equal(createRunId(startedAt, 'line', 0xffff_a1b2), '2026-11-23T21-44-12Z-line-a1b2');
    assert.equal(createRunId(startedAt, 'function', 7), '2026-11-23T21-44-12Z-function-0007');
  });
});
