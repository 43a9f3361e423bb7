import assert from 'node:assert/strict';

import { eventDisagreement } from '../../../peers/scaling/execute-scaling.js';
import { scalingSizes, seriesNames } from '../../../peers/scaling/scaling-points.js';
import { summariseScaling } from '../../../peers/scaling/scaling-summary.js';
import {
  completedScaling,
  costs,
  failedScaling,
  startPoint,
  startUpSeconds,
  syntheticScalingRun,
} from './synthetic-scaling-run.js';

const near = (actual: number, expected: number): void => {
  assert.ok(
    Math.abs(actual - expected) < 1e-6 * Math.abs(expected),
    `${actual} is not ${expected}`,
  );
};

describe('the summary of the scaling', () => {
  const summary = summariseScaling(syntheticScalingRun(3));

  it('has a row a point and traced configuration, start-up apart', () => {
    for (const name of seriesNames) {
      const xs = summary.rows.filter(({ series }) => series === name).map(({ x }) => x);
      assert.deepEqual([...new Set(xs)], scalingSizes.full.points[name]);
      assert.equal(xs.length, 3 * scalingSizes.full.points[name].length);
    }
  });

  it('finds the same cost of an event at every size of the corpus, with start-up taken off', () => {
    for (const { series, x, configuration, nanosecondsPerEvent } of summary.rows) {
      if (series !== 'corpus') continue;
      const events = 1000 + Math.round(100_000_000 * x);
      // What the thousand events of the start cost is taken off with it.
      near(nanosecondsPerEvent.median, (costs[configuration] * (events - 1000)) / events);
    }
  });

  it('gives the cost with start-up too, which falls as the corpus grows', () => {
    const told = summary.rows
      .filter(({ series, configuration }) => series === 'corpus' && configuration === 'rss')
      .map(({ withStartUpNanosecondsPerEvent }) => withStartUpNanosecondsPerEvent ?? NaN);
    near(told.at(-1) ?? NaN, costs.rss + (startUpSeconds * 1e9) / 100_001_000);
    assert.ok(told.every((value, index) => index === 0 || value < (told[index - 1] ?? 0)));
  });

  it('takes the time of the loop, and nothing of the start, where the program times itself', () => {
    for (const row of summary.rows.filter(({ series }) => series !== 'corpus')) {
      near(row.nanosecondsPerEvent.minimum, costs[row.configuration]);
      near(row.nanosecondsPerEvent.maximum, costs[row.configuration]);
      assert.equal(row.withStartUpNanosecondsPerEvent, null);
    }
  });

  it('tells what the tracer adds to a start', () => {
    for (const { configuration, addedMilliseconds } of summary.startUps) {
      near(addedMilliseconds.median, 1000 * startUpSeconds + (1000 * costs[configuration]) / 1e6);
    }
    assert.equal(summary.startUps.length, 3);
  });

  it('leaves out what has no pair in its round', () => {
    const point = { series: 'threads', x: 4 } as const;
    const measurements = [
      completedScaling(point, 'rss', 1),
      completedScaling(point, 'rss', 2),
      completedScaling(point, 'no-trace', 2),
      failedScaling(startPoint, 2),
    ];
    const { rows, failures } = summariseScaling(syntheticScalingRun(2, { measurements }));
    assert.deepEqual(
      rows.map(({ configuration, roundCount }) => [configuration, roundCount]),
      [['rss', 1]],
    );
    assert.equal(failures.length, 1);
  });
});

describe('the events of a point', () => {
  const point = { series: 'sites', x: 100 } as const;
  const rss = completedScaling(point, 'rss', 1);

  it('must be the same under every tracing configuration', () => {
    const other = { ...completedScaling(point, 'all-logged', 1), eventCount: 7 };
    assert.match(
      eventDisagreement(other, [rss]) ?? '',
      /event count 7 differs from 40000000 of rss/,
    );
    assert.equal(eventDisagreement(completedScaling(point, 'all-logged', 1), [rss]), null);
  });

  it('are none untraced, and others at other points', () => {
    assert.equal(eventDisagreement(completedScaling(point, 'no-trace', 1), [rss]), null);
    assert.equal(eventDisagreement(completedScaling(startPoint, 'rss', 1), [rss]), null);
  });
});
