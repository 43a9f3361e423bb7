import assert from 'node:assert/strict';

import { renderSvg } from '../../../report/charts/render-svg.js';
import { thinned, timelineChart } from '../../../report/charts/timeline.js';
import { svgPage } from '../../../report/svg-page.js';
import type { Timeline } from '../../../monitor/read-timeline.js';
import type { TimelineSample } from '../../../monitor/timeline-records.js';

const sampleAt = (elapsedSeconds: number, rssBytes: number): TimelineSample => ({
  kind: 'sample',
  elapsedSeconds,
  rssBytes,
  processCount: 1,
  ...(elapsedSeconds === 0 ? {} : { userCpuPercent: 90, systemCpuPercent: 15 }),
});

const timeline: Timeline = {
  head: {
    kind: 'timeline',
    schemaVersion: 1,
    process: { pid: 7, name: 'node', argv0: 'node', startedAt: '2026-11-25T00:00:00.000Z' },
    intervalSeconds: 1,
    pssIntervalSeconds: null,
    tree: false,
  },
  samples: [sampleAt(0, 1e6), sampleAt(1, 5e6), sampleAt(2, 3e6)],
  labels: [{ kind: 'label', elapsedSeconds: 1.5, text: 'Writing </text><script>.' }],
  end: null,
};

const draw = (...names: readonly string[]): Promise<string> =>
  renderSvg(
    timelineChart(
      'RSS and CPU',
      names.map((name) => ({ name, timeline })),
    ),
  );

const countMarks = (svg: string, role: string): number =>
  svg.split(`aria-roledescription="${role}"`).length - 1;

describe('the chart of a timeline', () => {
  it('has two lines a file, and a rule and a rotated, inert text a label', async () => {
    const svg = await draw('one', 'two');
    assert.equal(countMarks(svg, 'line mark'), 4);
    assert.equal(countMarks(svg, 'rule mark'), 2);
    assert.match(svg, /rotate\(270\)[^>]*>Writing &lt;\/text&gt;&lt;script&gt;\.</);
    assert.ok(svg.includes('RSS (MB)') && svg.includes('CPU %'));
  });

  it('is the same bytes again, without a legend for one file', async () => {
    assert.equal(await draw('one'), await draw('one'));
    assert.ok(!(await draw('one')).includes('>one<'));
    assert.ok((await draw('one', 'two')).includes('>two<'));
  });

  it('has finite coordinates for a timeline without samples', async () => {
    const empty = { ...timeline, samples: [], labels: [] };
    const svg = await renderSvg(timelineChart('Empty', [{ name: 'a', timeline: empty }]));
    assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
  });

  it('keeps the peak of a long timeline, in no more points than fit', () => {
    const samples = Array.from({ length: 50_000 }, (_, n) => sampleAt(n, n === 31_234 ? 9e9 : n));
    const kept = thinned(samples);
    assert.ok(kept.length <= 1400);
    assert.equal(Math.max(...kept.map(({ rssBytes = 0 }) => rssBytes)), 9e9);
  });

  it('stands in a page that may load nothing', () => {
    const page = svgPage('<b>', '<svg></svg>');
    assert.match(page, /default-src 'none'/);
    assert.match(page, /<title>&lt;b&gt;<\/title>/);
  });
});
