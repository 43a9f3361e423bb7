import assert from 'node:assert/strict';

import type { ConfigurationId } from '../../../configurations.js';
import { tracingCosts, tracingParts } from '../../../report/sections/cost-of-tracing.js';
import { completedMeasurement } from '../synthetic-run.js';

/** Seconds that a synthetic machine takes in every round, whose drift is `round` seconds. */
const seconds: readonly (readonly [ConfigurationId, number])[] = [
  ['no-trace', 10],
  ['trace-only', 11],
  ['rss', 13],
  ['all', 13.5],
  ['all-logged', 17.5],
];

const drifting = [1, 2, 3, 4, 5, 6, 7].flatMap((round) =>
  seconds.map(([configuration, wallSeconds]) => ({
    ...completedMeasurement(configuration, round),
    wallSeconds: wallSeconds + round,
  })),
);

const differences = (of: ReturnType<typeof tracingCosts>): (number | null)[] =>
  of.map(({ estimate }) => (estimate === null ? null : Number(estimate.difference.toFixed(9))));

describe('the cost of tracing by part', () => {
  it('is the difference within each round an event, whatever the machine does between the rounds', () => {
    assert.deepEqual(differences(tracingCosts(drifting, 1_000_000)), [14, 1, 2, 0.5, 4]);
  });

  it('is what the whole costs, part by part', () => {
    const parts = differences(tracingCosts(drifting, 1_000_000)).map((part) => part ?? 0);
    const whole = parts.reduce((sum, part) => sum + part, 0);
    assert.ok(Math.abs(whole - (17.5 + 4)) < 1e-9);
  });

  it('is unknown where no round has both configurations, or nothing was counted', () => {
    const without = drifting.filter(({ configuration }) => configuration !== 'rss');
    assert.deepEqual(differences(tracingCosts(without, 1_000_000)), [14, 1, null, null, 4]);
    assert.ok(differences(tracingCosts(drifting, null)).every((cost) => cost === null));
  });

  it('has the parts of the note', () => {
    const published = tracingParts.flatMap((part) => part.published ?? []);
    assert.equal(published.length, 4);
  });
});
