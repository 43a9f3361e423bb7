import assert from 'node:assert/strict';

import { buildKind } from '../../../contenders/builds/build-kind.js';
import { summariseBuilds } from '../../../contenders/builds/build-summary.js';
import { buildsWith, plainId } from '../../../contenders/builds/build-table.js';
import { tellRecord } from '../../../contenders/record-kind.js';
import { recordText } from '../../../contenders/report-record.js';
import { renderSvg } from '../../../report/charts/render-svg.js';
import { chartsOf } from '../../../report/sections/section.js';
import { theNote } from '../../report/the-note.js';
import { syntheticBuilds } from './synthetic-builds.js';

const rowsOf = (rounds: number) => summariseBuilds(syntheticBuilds(rounds), theNote).rows;

describe('the summary of the builds', () => {
  it('gives effective time as wall time times CPU %', () => {
    const [plain] = rowsOf(5);
    assert.deepEqual([plain?.wallSeconds, plain?.cpuPercent], [4.08, 50]);
    assert.ok(Math.abs((plain?.effectiveSeconds ?? NaN) - 2.04) < 1e-9);
  });

  it('compares effective times within the rounds, so that a drift of the machine does not count', () => {
    const ratios = rowsOf(6).map(({ effectiveRatio }) => effectiveRatio?.ratio ?? null);
    assert.equal(ratios[0], null);
    assert.ok(Math.abs((ratios[1] ?? NaN) - 1.25) < 1e-9);
    assert.ok(Math.abs((ratios[2] ?? NaN) - 4) < 1e-9);
  });

  it('stands beside the note’s two builds', () => {
    assert.deepEqual(
      rowsOf(2).map(({ published }) => [published?.wallSeconds, published?.abovePercent]),
      [
        [34.4, null],
        [48.6, 19.3],
        [undefined, undefined],
      ],
    );
  });

  it('has a row without figures for a build that never completed', () => {
    const run = syntheticBuilds(2, { measurements: [] });
    const [row] = summariseBuilds(run, theNote).rows;
    assert.equal(row?.repetitionCount, 0);
    assert.equal(row.effectiveSeconds, null);
  });
});

describe('what is told of the builds', () => {
  const told = tellRecord(buildKind, syntheticBuilds(6), theNote);

  it('names each with its flags, its ratio and the note’s figures', () => {
    const text = recordText(told);
    assert.match(
      text,
      /the observable one.*--observable.* x1\.25 .*48\.6 s, 72\.4 %, 35\.2 s, \+19\.3 %/,
    );
  });

  it('draws a bar a build and one for the note’s', async () => {
    const [chart] = chartsOf([told]);
    assert.ok(chart !== undefined);
    const svg = await renderSvg(chart.views[0].spec);
    assert.equal(svg.split('aria-roledescription="bar"').length - 1, 3);
    assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
  });
});

describe('the table of builds', () => {
  it('begins with this Node without flags and ends with those that are installed', () => {
    const installed = { name: '22', executable: '/nowhere/node', flags: [] };
    const builds = buildsWith([installed]);
    assert.deepEqual([builds[0]?.id, builds[0]?.flags], [plainId, []]);
    assert.equal(builds.at(-1)?.executable, '/nowhere/node');
    assert.equal(new Set(builds.map(({ id }) => id)).size, builds.length);
  });
});
