import assert from 'node:assert/strict';

import { timelineChart } from '../../../report/charts/timeline.js';
import { renderSvg } from '../../../report/charts/render-svg.js';
import { nothingBeside } from '../../../report/render-report.js';
import { chartsOf, tablesOf } from '../../../report/sections/section.js';
import { reportOf } from '../report-of.js';
import { syntheticRun } from '../synthetic-run.js';
import { syntheticTimeline } from '../synthetic-timeline.js';

const { sections } = reportOf(syntheticRun(3), {
  ...nothingBeside,
  timelines: new Map([
    ['no-trace', { round: 2, timeline: syntheticTimeline(500) }],
    ['rss', { round: 3, timeline: syntheticTimeline(40, 1) }],
    ['all', { round: 1, timeline: syntheticTimeline(2, 1) }],
  ]),
});

const chartOf = (id: string) => {
  const chart = chartsOf(sections).find((each) => each.id === id);
  assert.ok(chart !== undefined, `no chart ${id}`);
  return chart;
};

describe('the timelines of a report', () => {
  it('stand with their configurations, and say which repetition at which tick they show', () => {
    const ids = chartsOf(sections).map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id) => id.startsWith('timeline-')),
      ['timeline-no-trace', 'timeline-rss'],
    );
    assert.match(chartOf('timeline-rss').description, /round 3, .* every 1 s/);
  });

  it('are not drawn of a repetition that was over too soon', () => {
    const { markdown } = reportOf(syntheticRun(1), {
      ...nothingBeside,
      timelines: new Map([['all', { round: 1, timeline: syntheticTimeline(2, 1) }]]),
    });
    assert.match(
      markdown,
      /over before the monitor, which looked every 1 s.*--monitor-interval 0\.05/,
    );
  });

  it('show each sample as a point where they are few', async () => {
    const drawn = (sampleCount: number): Promise<string> =>
      renderSvg(timelineChart('', [{ name: 'a', timeline: syntheticTimeline(sampleCount) }]));
    assert.ok((await drawn(20)).includes('aria-roledescription="point"'));
    assert.ok(!(await drawn(40)).includes('aria-roledescription="point"'));
  });

  it('lie over that of no-trace on request', () => {
    const labels = (id: string): string[] => chartOf(id).views.map(({ label }) => label);
    assert.deepEqual(labels('timeline-rss'), ['RSS and CPU', 'Beside no-trace']);
    assert.deepEqual(labels('timeline-no-trace'), ['RSS and CPU']);
  });

  it('have no points for the pointer in the picture, and have them in the page', async () => {
    const [view] = chartOf('timeline-rss').views;
    assert.ok(view.live !== undefined);
    assert.ok(!(await renderSvg(view.spec)).includes('aria-roledescription="point"'));
    assert.ok((await renderSvg(view.live)).includes('aria-roledescription="point"'));
  });

  it('keep every sample in the file, and as many as fit in the page', () => {
    const data = tablesOf(sections).find(({ id }) => id === 'timeline-no-trace-data');
    assert.ok(data !== undefined);
    assert.equal(data.csv.trimEnd().split('\n').length, 1 + 500);
    assert.ok(data.rows.length <= 60);
    assert.match(data.caption, /^\d+ of 500 samples/);
  });
});
