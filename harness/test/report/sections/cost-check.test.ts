import assert from 'node:assert/strict';

import type { ConfigurationId } from '../../../configurations.js';
import {
  checkedParts,
  costCheckBlocks,
  explainsTheWhole,
} from '../../../report/sections/cost-check.js';
import { completedMeasurement } from '../../report/synthetic-run.js';

const eventCount = 1_000_000;

/** Seconds of a million events: half a microsecond for tracing, one for RSS, two for the rest, four for the log. */
const seconds = [
  ['no-trace', 10],
  ['trace-only', 10.5],
  ['rss', 11.5],
  ['all', 13.5],
  ['all-logged', 17.5],
] as const satisfies readonly (readonly [ConfigurationId, number])[];

const completed = [0, 0.1, 0.2].flatMap((noise, index) =>
  seconds.map(([configuration, wallSeconds]) => ({
    ...completedMeasurement(configuration, index + 1),
    wallSeconds: wallSeconds + (configuration === 'all-logged' ? noise : 0),
  })),
);

/** Microseconds above nothing traced. */
const direct = (log: number) =>
  new Map<ConfigurationId, number>([
    ['trace-only', 0.5],
    ['rss', 1.5],
    ['all', 3.5],
    ['all-logged', 3.5 + log],
  ]);

const wholeOf = (log: number) => checkedParts(completed, eventCount, direct(log)).at(-1);

describe('the parts of tracing held against the same timed in a loop', () => {
  it('are differences of what was timed, and the last is all of it', () => {
    const parts = checkedParts(completed, eventCount, direct(4));
    assert.deepEqual(
      parts.map((part) => part.direct),
      [0.5, 1, 2, 4, 7.5],
    );
    assert.ok(Math.abs((parts[1]?.estimate?.difference ?? NaN) - 1) < 1e-9);
  });

  it('explain the whole where their sum lies within its interval', () => {
    const [near, far] = [wholeOf(4.1), wholeOf(1)];
    assert.ok(near !== undefined && far !== undefined);
    assert.equal(explainsTheWhole(near), true);
    assert.equal(explainsTheWhole(far), false);
  });

  it('leave something that is said where they do not', () => {
    const [text] = costCheckBlocks(completed, eventCount, direct(1));
    assert.ok(text?.kind === 'text');
    assert.match(text.text, /add up to 4\.5 µs an event.*3\.1 µs is left/);
  });

  it('say nothing where nothing was timed', () => {
    assert.deepEqual(costCheckBlocks(completed, eventCount, new Map()), []);
    assert.deepEqual(costCheckBlocks(completed, eventCount, undefined), []);
  });
});
