import assert from 'node:assert/strict';

import { tellRecord, type ToldRecord } from '../../../contenders/record-kind.js';
import { recordMarkdown, recordText } from '../../../contenders/report-record.js';
import { scalingSeriesChart } from '../../../peers/scaling/scaling-chart.js';
import { series as allSeries } from '../../../peers/scaling/scaling-points.js';
import { scalingKind } from '../../../peers/scaling/scaling-kind.js';
import type { ScalingRun } from '../../../peers/scaling/scaling-run.js';
import { summariseScaling } from '../../../peers/scaling/scaling-summary.js';
import { renderSvg } from '../../../report/charts/render-svg.js';
import { chartsOf } from '../../../report/sections/section.js';
import { theNote } from '../../report/the-note.js';
import { failedScaling, startPoint, syntheticScalingRun } from './synthetic-scaling-run.js';

const run = syntheticScalingRun(3);
const pointCount = 5 + 4 + 6;

const told = (of: ScalingRun): ToldRecord => tellRecord(scalingKind, of, theNote);

const draw = async (of: ScalingRun): Promise<string> => {
  const summary = summariseScaling(of);
  const pictures = allSeries.map((series) => renderSvg(scalingSeriesChart(summary, series)));
  return (await Promise.all(pictures)).join('');
};

const countMarks = (svg: string, role: string): number =>
  svg.split(`aria-roledescription="${role}"`).length - 1;

describe('the text of the scaling', () => {
  it('has a table a series and one of the start', () => {
    const text = recordText(told(run));
    assert.equal(text.match(/\+ns\/event \(range\)/g)?.length, 3);
    assert.match(text, /100,000 +rss +3 +40,000,000 +100,000 +2\.00 \(2\.00 to 2\.00\)/);
    assert.match(text, /rss +62\.5 \(62\.5 to 62\.5\)/);
  });

  it('tells of failures', () => {
    const measurements = [failedScaling(startPoint, 1)];
    const text = recordText(told(syntheticScalingRun(1, { measurements })));
    assert.ok(text.includes('rss at corpus 0 in round 1 failed: killed by SIGKILL'));
  });
});

describe('the Markdown of the scaling', () => {
  it('is the same for the same run, says how each series was measured and links the chart', () => {
    const markdown = recordMarkdown(told(run));
    assert.equal(recordMarkdown(told(run)), markdown);
    assert.equal(markdown.match(/^!\[Measured with .*\]\(scaling-\w+\.svg\)/gm)?.length, 3);
  });
});

describe('the CSV of the scaling', () => {
  it('has a line a point and configuration', () => {
    const files = chartsOf([told(run)]).map(({ data }) => data.csv.trim().split('\n'));
    assert.equal(files.flat().length, 3 + 3 * pointCount);
    for (const [headings] of files) assert.ok(headings?.includes('nanosecondsPerEventMedian'));
  });
});

describe('the chart of the scaling', () => {
  it('is the same, byte for byte, drawn again and drawn at the same time', async () => {
    const first = await draw(run);
    for (const again of await Promise.all([draw(run), draw(run)])) assert.equal(again, first);
  });

  it('has three charts with a line a configuration and a point a median', async () => {
    const svg = await draw(run);
    assert.equal(countMarks(svg, 'line mark'), 9);
    assert.equal(countMarks(svg, 'point'), 3 * pointCount);
    for (const title of ['corpus size', 'number of sites', 'number of threads']) {
      assert.ok(svg.includes(`against the ${title}`));
    }
  });

  it('has finite coordinates for one round and for nothing', async () => {
    for (const part of [syntheticScalingRun(1), { ...run, measurements: [] }]) {
      assert.doesNotMatch(await draw(part), /NaN|Infinity|undefined/);
    }
  });
});
