import assert from 'node:assert/strict';

import type { TopLevelSpec } from 'vega-lite';

import type { Run } from '../../../measurement.js';
import { overheadBesideTheNote } from '../../../report/charts/beside-the-note.js';
import { renderSvg } from '../../../report/charts/render-svg.js';
import { timeByConfiguration } from '../../../report/charts/strip-measures.js';
import { summarise, type Summary } from '../../../report/summary.js';
import { syntheticRun } from '../synthetic-run.js';
import { theNote } from '../the-note.js';

const charts: readonly (readonly [name: string, chart: (summary: Summary) => TopLevelSpec])[] = [
  ['time by configuration', timeByConfiguration],
  ['overhead beside the note', overheadBesideTheNote],
];

const run = syntheticRun(8);

const draw = (chart: (summary: Summary) => TopLevelSpec, of: Run): Promise<string> =>
  renderSvg(chart(summarise(of, theNote)));

const withTimeZone = async <T>(zone: string, use: () => Promise<T>): Promise<T> => {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return await use();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
};

/** Shapes that stand for data, by what the chart calls them. */
const countMarks = (svg: string, roleDescription: string): number =>
  svg.split(`aria-roledescription="${roleDescription}"`).length - 1;

for (const [name, chart] of charts) {
  describe(`the chart of ${name}`, () => {
    it('is the same, byte for byte, drawn again, drawn at the same time and in another time zone', async () => {
      const first = await draw(chart, run);
      const together = await Promise.all([draw(chart, run), draw(chart, run)]);
      const elsewhere = await withTimeZone('Pacific/Auckland', () => draw(chart, run));
      for (const again of [...together, elsewhere]) assert.equal(again, first);
    });

    it('stands on a background of its own, for pages light and dark', async () => {
      assert.match(await draw(chart, run), /^<svg[^>]*><rect [^>]*fill="#ffffff"/);
    });

    it('has finite coordinates for a whole run, one round, a part of a round and nothing', async () => {
      const parts = [run, syntheticRun(1), { ...run, measurements: run.measurements.slice(0, 3) }];
      for (const part of [...parts, { ...run, measurements: [] }]) {
        assert.doesNotMatch(await draw(chart, part), /NaN|Infinity|undefined/);
      }
    });

    it('shows hostile names as text', async () => {
      const machine = '</text><script>alert(1)</script>"\'&\u0000\u202e';
      const svg = await draw(chart, { ...run, environment: { ...run.environment, machine } });
      assert.ok(!svg.includes('<script'));
      assert.ok(svg.includes('&lt;/text&gt;&lt;script&gt;'));
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(svg, /[\u0000\u202e]/);
    });

    it('names where its figures are from', async () => {
      const svg = await draw(chart, run);
      assert.ok(svg.includes('AMD EPYC 7763, 2 cores, Node v20.20.2<'));
      assert.ok(svg.includes('line events, probe page-fault, 108.1 MB of LAS, 8 rounds<'));
    });
  });
}

describe('the chart of time by configuration', () => {
  it('has a point for every repetition and a stroke for every median', async () => {
    const svg = await draw(timeByConfiguration, run);
    assert.equal(countMarks(svg, 'point'), 8 * 8);
    assert.equal(countMarks(svg, 'tick'), 7);
    assert.ok(svg.includes('>2.41 s</text>') || svg.includes('>2.40 s</text>'));
  });

  it('begins at zero, unless the slowest configuration would dwarf the others', async () => {
    assert.ok(!(await draw(timeByConfiguration, run)).includes('logarithmic'));
    const measurements = run.measurements.map((each) =>
      each.outcome === 'completed' && each.configuration === 'all-logged'
        ? { ...each, wallSeconds: 90 }
        : each,
    );
    assert.ok((await draw(timeByConfiguration, { ...run, measurements })).includes('logarithmic'));
  });
});

describe('the chart of overhead beside the note', () => {
  it('has a bar for every traced configuration, ours and the note’s, with its ratio', async () => {
    const svg = await draw(overheadBesideTheNote, run);
    assert.equal(countMarks(svg, 'bar'), 12);
    for (const label of ['x1.14', 'x9.35', 'x22.3']) assert.ok(svg.includes(`>${label}</text>`));
    assert.ok(svg.includes('the note: Mac mini (late 2014), Python 3.9'));
  });

  it('stands alone without the note', async () => {
    const svg = await renderSvg(overheadBesideTheNote(summarise(run)));
    assert.equal(countMarks(svg, 'bar'), 6);
    assert.ok(!svg.includes('the note'));
  });
});
