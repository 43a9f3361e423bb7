import assert from 'node:assert/strict';

import { scalingChart } from '../../../peers/scaling/scaling-chart.js';
import {
  renderScalingCsv,
  renderScalingMarkdown,
  renderScalingText,
} from '../../../peers/scaling/scaling-renderings.js';
import type { ScalingRun } from '../../../peers/scaling/scaling-run.js';
import { summariseScaling } from '../../../peers/scaling/scaling-summary.js';
import { renderSvg } from '../../../report/charts/render-svg.js';
import { failedScaling, startPoint, syntheticScalingRun } from './synthetic-scaling-run.js';

const run = syntheticScalingRun(3);
const pointCount = 5 + 4 + 6;

const draw = (of: ScalingRun): Promise<string> => renderSvg(scalingChart(summariseScaling(of)));

const countMarks = (svg: string, role: string): number =>
  svg.split(`aria-roledescription="${role}"`).length - 1;

describe('the text of the scaling', () => {
  it('has a table a series and one of the start', () => {
    const text = renderScalingText(summariseScaling(run));
    assert.equal(text.match(/\+ns\/event \(range\)/g)?.length, 3);
    assert.match(text, /100,000 +rss +40,000,000 +100,000 +2\.00 \(2\.00 to 2\.00\)/);
    assert.match(text, /rss +62\.5 \(62\.5 to 62\.5\)/);
  });

  it('tells of failures', () => {
    const measurements = [failedScaling(startPoint, 1)];
    const text = renderScalingText(summariseScaling(syntheticScalingRun(1, { measurements })));
    assert.ok(text.includes('rss at corpus 0 in round 1 failed: killed by SIGKILL'));
  });
});

describe('the Markdown of the scaling', () => {
  it('is the same for the same run, says how each series was measured and links the chart', () => {
    const markdown = renderScalingMarkdown(summariseScaling(run));
    assert.equal(renderScalingMarkdown(summariseScaling(run)), markdown);
    assert.equal(markdown.match(/^Measured with /gm)?.length, 3);
    assert.ok(markdown.includes('](scaling.svg)'));
  });
});

describe('the CSV of the scaling', () => {
  it('has a line a point and configuration', () => {
    const lines = renderScalingCsv(summariseScaling(run)).trim().split('\n');
    assert.equal(lines.length, 1 + 3 * pointCount);
    assert.ok(lines[0]?.includes('nanosecondsPerEventMedian'));
  });
});

describe('the chart of the scaling', () => {
  it('is the same, byte for byte, drawn again and drawn at the same time', async () => {
    const first = await draw(run);
    for (const again of await Promise.all([draw(run), draw(run)])) assert.equal(again, first);
  });

  it('has three charts side by side with a line a configuration and a point a median', async () => {
    const svg = await draw(run);
    assert.equal(countMarks(svg, 'line mark'), 9);
    assert.equal(countMarks(svg, 'point'), 3 * pointCount);
    for (const title of ['corpus size', 'number of sites', 'number of threads']) {
      assert.ok(svg.includes(`against the ${title}</text>`));
    }
  });

  it('has finite coordinates for one round and for nothing', async () => {
    for (const part of [syntheticScalingRun(1), { ...run, measurements: [] }]) {
      assert.doesNotMatch(await draw(part), /NaN|Infinity|undefined/);
    }
  });
});
