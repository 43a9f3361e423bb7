import assert from 'node:assert/strict';

import { outlyingRepetitions } from '../../report/outlying-repetitions.js';
import { remarksOf } from '../../report/remarks.js';
import { summarise } from '../../report/summary.js';
import { reportOf } from './report-of.js';
import { completedMeasurement, syntheticRun } from './synthetic-run.js';

/** A run of eight rounds in which some repetitions of `rss` took this much longer. */
const disturbed = (factors: ReadonlyMap<number, number>) => {
  const run = syntheticRun(8);
  const measurements = run.measurements.map((each) => {
    const factor = each.configuration === 'rss' ? factors.get(each.round) : undefined;
    return factor === undefined || each.outcome === 'failed'
      ? each
      : { ...each, wallSeconds: each.wallSeconds * factor };
  });
  return { ...run, measurements };
};

const outlierRemark = (factors: ReadonlyMap<number, number>): string | undefined =>
  remarksOf(summarise(disturbed(factors))).find(({ name }) => name === 'Outliers')?.text;

describe('repetitions that took far longer than the rest', () => {
  it('are told with their configuration and round, the furthest off first, and with advice', () => {
    const factors = new Map([
      [3, 2],
      [5, 3],
    ]);
    const { outliers } = summarise(disturbed(factors));
    assert.deepEqual(
      outliers.map(({ configuration, round }) => [configuration, round]),
      [
        ['rss', 5],
        ['rss', 3],
      ],
    );
    const text = outlierRemark(factors) ?? '';
    assert.match(
      text,
      /^2 repetitions far from the rest \(rss in round 5: 8\.\d+ s, median 2\.\d+ s;/,
    );
    assert.match(text, /none is left out; close what else runs here, or measure more rounds$/);
  });

  it('stay in every figure', () => {
    const { rows } = summarise(disturbed(new Map([[3, 2]])));
    const row = rows.find(({ configuration }) => configuration === 'rss');
    assert.equal(row?.costs?.repetitionCount, 8);
    assert.ok(row.overhead.kind === 'estimated' && row.overhead.estimate.pairCount === 8);
  });

  it('are counted where they are too many to list', () => {
    const factors = new Map([
      [1, 9],
      [2, 8],
      [3, 0.1],
    ]);
    const run = disturbed(factors);
    const measurements = run.measurements.map((each) =>
      each.configuration === 'all' && each.round === 1 && each.outcome === 'completed'
        ? { ...each, wallSeconds: 5 * each.wallSeconds }
        : each,
    );
    const [remark] = remarksOf(summarise({ ...run, measurements })).filter(
      ({ name }) => name === 'Outliers',
    );
    assert.match(remark?.text ?? '', /^4 repetitions .*; 1 more\)/);
  });

  it('are told in the report too', () => {
    const { markdown } = reportOf(disturbed(new Map([[3, 2]])));
    assert.match(markdown, /1 repetition far from the rest \(rss in round 3: /);
    assert.ok(!reportOf(syntheticRun(8)).markdown.includes('far from the rest'));
  });

  it('are not seen where nothing stands out', () => {
    assert.deepEqual(summarise(syntheticRun(8)).outliers, []);
    assert.equal(outlierRemark(new Map()), undefined);
    assert.deepEqual(outlyingRepetitions([]), []);
    assert.deepEqual(outlyingRepetitions([completedMeasurement('rss', 1)]), []);
  });
});
