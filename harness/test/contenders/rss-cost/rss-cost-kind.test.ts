import assert from 'node:assert/strict';

import { besideBlocks, tellRecord } from '../../../contenders/record-kind.js';
import { recordMarkdown, recordText } from '../../../contenders/report-record.js';
import { rssCostKind } from '../../../contenders/rss-cost/rss-cost-kind.js';
import { renderSvg } from '../../../report/charts/render-svg.js';
import { chartsOf, tablesOf } from '../../../report/sections/section.js';
import { theNote } from '../../report/the-note.js';
import { syntheticRssCost } from './synthetic-rss-cost.js';

const told = tellRecord(rssCostKind, syntheticRssCost(5), theNote);

describe('what is told of the cost of knowing RSS', () => {
  it('names each way with its figures, the verdicts, and what is not here', () => {
    const text = recordText(told);
    assert.match(text, /^process\.memoryUsage\.rss\(\) +RSS +8160 \(8000 to 8320\).* -30 /m);
    assert.match(text, /rss\(\) is exact to the page +holds/);
    assert.match(text, /Not here +probe rss-stat, in line: tracefs is not mounted/);
  });

  it('has as many cells as headings in every line of its tables', () => {
    for (const { columns, rows } of tablesOf([told])) {
      for (const row of rows) assert.equal(row.length, columns.length);
    }
    assert.ok(recordMarkdown(told).includes('](rss-cost-chart.svg)'));
  });

  it('draws a bar a way and one for each of the note’s, with finite coordinates', async () => {
    const [chart] = chartsOf([told]);
    assert.ok(chart !== undefined);
    const svg = await renderSvg(chart.views[0].spec);
    assert.equal(svg.split('aria-roledescription="bar"').length - 1, 6 + 3);
    assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
  });

  it('draws an empty record', async () => {
    const empty = tellRecord(rssCostKind, syntheticRssCost(5, { measurements: [] }), theNote);
    const [chart] = chartsOf([empty]);
    assert.ok(chart !== undefined);
    assert.doesNotMatch(await renderSvg(chart.views[0].spec), /NaN|Infinity/);
  });

  it('stands in the report of a run without the machine, which is told there once', () => {
    const texts = JSON.stringify(besideBlocks(told));
    assert.ok(texts.includes('Repeats: 5'));
    assert.ok(!texts.includes('"Machine'));
  });
});
