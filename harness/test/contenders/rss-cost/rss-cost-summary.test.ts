import assert from 'node:assert/strict';

import type { RssContenderId } from '../../../contenders/rss-cost/rss-contenders.js';
import type { RssCostRun } from '../../../contenders/rss-cost/rss-cost-record.js';
import { summariseRssCost } from '../../../contenders/rss-cost/rss-cost-summary.js';
import { theNote } from '../../report/the-note.js';
import { completedRssCost, syntheticRssCost } from './synthetic-rss-cost.js';

const summaryOf = (run: RssCostRun) => summariseRssCost(run, theNote);

const rowOf = (id: RssContenderId, run = syntheticRssCost(5)) => {
  const row = summaryOf(run).rows.find((each) => each.id === id);
  assert.ok(row !== undefined, id);
  return row;
};

const verdicts = (run: RssCostRun) => summaryOf(run).targets.map(({ holds }) => holds);

describe('the summary of what it costs to know RSS', () => {
  it('gives the median of the repeats and their range', () => {
    const { nanoseconds, repetitionCount } = rowOf('rss');
    assert.equal(repetitionCount, 5);
    assert.deepEqual(nanoseconds, { median: 1020, minimum: 1000, maximum: 1040 });
  });

  it('compares with rss() within the repeats, so that a drift of the machine does not count', () => {
    assert.ok(Math.abs((rowOf('memory-usage-rss').againstRss?.ratio ?? NaN) - 8) < 1e-9);
    assert.equal(rowOf('rss').againstRss, null);
  });

  it('tells the worst error of the repeats in pages, and none of what nobody asks', () => {
    const worse = completedRssCost('rss', 6, 1000, -3);
    const run = syntheticRssCost(5);
    const withWorse = { ...run, measurements: [...run.measurements, worse] };
    assert.equal(rowOf('rss', withWorse).accuracy?.errorPages, -3);
    assert.equal(rowOf('probe-page-fault').accuracy, null);
  });

  it("stands beside the note's psutil, rss and rss_peak", () => {
    const published = (['pidusage', 'rss', 'rss-peak', 'memory-usage-rss'] as const).map(
      (id) => rowOf(id).publishedMicroseconds,
    );
    assert.deepEqual(published, [13, 1.64, 0.636, null]);
  });

  it('has no rows before anything was measured', () => {
    assert.deepEqual(summaryOf(syntheticRssCost(5, { measurements: [] })).rows, []);
  });
});

describe('the targets of what it costs to know RSS', () => {
  const environmentOf = (kernelRelease: string) => ({
    environment: { ...syntheticRssCost(1).environment, kernelRelease },
  });

  it('hold where rss() is cheap and exact, and the probe far cheaper', () => {
    assert.deepEqual(verdicts(syntheticRssCost(5)), [true, true, true]);
  });

  it('do not hold where the figures say otherwise', () => {
    const measurements = [
      completedRssCost('memory-usage-rss', 1, 4000, -30),
      completedRssCost('rss', 1, 1000, 2),
      completedRssCost('probe-page-fault', 1, 10, null),
    ];
    assert.deepEqual(verdicts(syntheticRssCost(1, { measurements })), [false, false, false]);
  });

  it('ask exactness of kernels only whose statm is exact', () => {
    const exactness = (kernelRelease: string) =>
      verdicts(syntheticRssCost(1, environmentOf(kernelRelease)))[1];
    assert.deepEqual(['6.15.9', '5.20.0', '6.16.0-rc1', '7.0.1'].map(exactness), [
      null,
      null,
      true,
      true,
    ]);
  });

  it('are not known where nothing was measured', () => {
    assert.deepEqual(verdicts(syntheticRssCost(5, { measurements: [] })), [null, null, null]);
  });
});
