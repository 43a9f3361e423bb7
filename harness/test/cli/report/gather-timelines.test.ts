import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { gatherTimelines } from '../../../cli/report/gather-timelines.js';
import { UserError } from '../../../errors.js';
import type { Run } from '../../../measurement.js';
import { syntheticRun } from '../../report/synthetic-run.js';
import { syntheticTimeline } from '../../report/synthetic-timeline.js';
import { withDirectory } from '../../store/temporary-directory.js';

const pathOf = (round: number): string => `timelines/rss-${round}.jsonl`;

/** `rss` was watched in every round; the seconds are those of the rounds in their order. */
const watchedRun = (seconds: readonly number[]): Run => {
  const run = syntheticRun(seconds.length);
  return {
    ...run,
    measurements: run.measurements.map((each) =>
      each.configuration === 'rss' && each.outcome === 'completed'
        ? { ...each, wallSeconds: seconds[each.round - 1] ?? 0, timeline: pathOf(each.round) }
        : each,
    ),
  };
};

const write = (directory: string, round: number, text?: string): void => {
  const { head, samples, end } = syntheticTimeline(5);
  mkdirSync(join(directory, 'timelines'), { recursive: true });
  writeFileSync(
    join(directory, pathOf(round)),
    text ?? [head, ...samples, end].map((record) => `${JSON.stringify(record)}\n`).join(''),
  );
};

describe('the timelines of a run for its report', () => {
  it('are each of the watched repetition of middle wall time', () =>
    withDirectory((directory) => {
      for (const round of [1, 2, 3]) write(directory, round);
      const timelines = gatherTimelines(watchedRun([9, 2, 5]), directory);
      assert.deepEqual([...timelines.keys()], ['rss']);
      assert.equal(timelines.get('rss')?.round, 3);
      assert.equal(timelines.get('rss')?.timeline.samples.length, 5);
    }));

  it('pass over files that were not kept', () =>
    withDirectory((directory) => {
      write(directory, 1);
      assert.equal(gatherTimelines(watchedRun([9, 2, 5]), directory).get('rss')?.round, 1);
      assert.equal(gatherTimelines(syntheticRun(3), directory).size, 0);
    }));

  it('name the file that is no timeline', () =>
    withDirectory((directory) => {
      write(directory, 1, '{"kind":"sample"}\n');
      assert.throws(
        () => gatherTimelines(watchedRun([1]), directory),
        (error: unknown) => error instanceof UserError && error.message.includes(pathOf(1)),
      );
    }));
});
