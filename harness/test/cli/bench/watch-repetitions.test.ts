import assert from 'node:assert/strict';

import { missingSamplesText } from '../../../cli/bench/missing-samples.js';
import { timelineName, watchRepetitions } from '../../../cli/bench/watch-repetitions.js';
import { syntheticRun } from '../../report/synthetic-run.js';

const repetition = { runtime: 'v22', configuration: 'rss', round: 2, occurrence: 0 } as const;

describe('where the timeline of a repetition goes', () => {
  it('tells round, configuration and occurrence, and the runtime among several', () => {
    assert.equal(timelineName(repetition, 1), 'timelines/02-rss-0.jsonl');
    assert.equal(timelineName(repetition, 2), 'timelines/v22-02-rss-0.jsonl');
  });

  it('is nowhere with an interval of 0', () => {
    assert.equal(watchRepetitions(syntheticRun(1), { monitorInterval: null }, '/nowhere'), null);
  });
});

describe('what is said of missing samples', () => {
  it('names the repetition, the lines, the time and the cause', () => {
    const gap = { fromSeconds: 1, toSeconds: 2.5, lineCount: 7, cause: 'ENOSPC: no space left' };
    assert.equal(
      missingSamplesText(repetition, [gap]),
      'note: the timeline of rss in round 2 lacks 7 lines from 1.00 s to 2.50 s: ENOSPC: no space left\n',
    );
    assert.equal(missingSamplesText(repetition, []), '');
  });
});
