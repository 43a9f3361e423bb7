import assert from 'node:assert/strict';

import { compareRuns, type Comparison } from '../../../comparison/compare-runs.js';
import { renderComparisonCsv } from '../../../report/comparison/comparison-csv.js';
import { renderComparisonMarkdown } from '../../../report/comparison/comparison-markdown.js';
import { renderComparisonText } from '../../../report/comparison/comparison-text.js';
import { noisyRun } from '../../comparison/noisy-run.js';
import { theNote } from '../the-note.js';

const base = noisyRun({ seed: 1 });
const slower = noisyRun({ seed: 3, slowdowns: { rss: 1.1, 'all-logged': 0.8 } });

const comparison: Comparison = compareRuns({ kind: 'run', name: 'before', run: base }, [
  { kind: 'run', name: 'after', run: slower },
  { kind: 'published', name: 'the note', note: theNote },
]);

const text = renderComparisonText(comparison, { colour: false });
const lineOf = (lines: string, start: string): string =>
  lines.split('\n').find((line) => line.startsWith(start)) ?? '';

describe('a comparison for a terminal', () => {
  it('has a line a configuration: both sides, the change with its interval, and the verdict', () => {
    assert.match(
      lineOf(text, 'rss'),
      /^rss +x1\.19 +0\.0012 +x1\.31 +0\.0019 +x1\.10 +x1\.0\d+ to x1\.1\d+ +worse$/,
    );
    assert.match(lineOf(text, 'all-logged'), / x0\.796 .* better$/);
  });

  it('marks what is not distinguishable with ~', () => {
    assert.match(lineOf(text, 'trace-only'), / ~x\S+ +x\S+ to x\S+ +~$/);
  });

  it('has the geometric mean last', () => {
    assert.match(lineOf(text, 'geometric mean'), /^geometric mean +x1\.26 +– +x1\.23 +– +~x0\.97/);
  });

  it('shows published figures as plain ratios, and what they do not share with the base', () => {
    assert.match(text, /all-logged +x1\.60 .* x22\.3 +4\.0 +x14\.0 +– +no test/);
    for (const premise of ['corpus', 'granularity', 'probe']) {
      assert.match(text, new RegExp(`≠ not the same ${premise}: .* against `));
    }
  });

  it('has the environments side by side, with a mark where they differ', () => {
    assert.match(text, /≠ +Machine +AMD EPYC 7763, 2 cores +AMD EPYC 7763, 2 cores +Mac mini/);
    assert.match(text, /\n {3}Rounds +10 +10 +–/);
  });

  it('colours what is worse only where it is asked to', () => {
    assert.ok(!text.includes('\u001b'));
    const coloured = renderComparisonText(comparison, { colour: true });
    assert.ok(coloured.includes('\u001b[31mrss ') && coloured.includes('worse\u001b[39m'));
    assert.ok(coloured.includes('\u001b[32mall-logged ') && coloured.includes('better\u001b[39m'));
  });

  it('keeps hostile names from the terminal', () => {
    const hostile = compareRuns({ kind: 'run', name: 'a\u001b[31m\nb', run: base }, [
      { kind: 'run', name: '\u202eevil', run: slower },
    ]);
    const rendered = renderComparisonText(hostile, { colour: false });
    assert.ok(!rendered.includes('\u001b') && !rendered.includes('\u202e'));
    assert.match(rendered, /Base +a \[31m b\n/);
  });
});

describe('a comparison in Markdown', () => {
  const markdown = renderComparisonMarkdown(comparison);

  it('has a titled table a candidate', () => {
    assert.match(markdown, /^### after against before\n\n\| Configuration \| Base \|/);
    assert.match(markdown, /\n\| rss \| x1\.19 \|.*\| worse \|\n/);
    assert.match(markdown, /\n### the note against before\n/);
  });

  it('makes names inert', () => {
    const hostile = compareRuns({ kind: 'run', name: '<script>|`x`', run: base }, []);
    const withCandidate = compareRuns({ kind: 'run', name: '<script>|`x`', run: base }, [
      { kind: 'run', name: 'after', run: slower },
    ]);
    assert.ok(!renderComparisonMarkdown(hostile).includes('<script>'));
    assert.match(renderComparisonMarkdown(withCandidate), /against \\<script\\>\\\|\\`x\\`/);
  });
});

describe('a comparison as CSV', () => {
  const [headings = '', ...lines] = renderComparisonCsv(comparison).trimEnd().split('\n');
  const names = headings.split(',');

  it('has a line a candidate and configuration, the geometric means among them', () => {
    assert.equal(lines.length, 2 * 8);
    assert.equal(new Set(names).size, names.length);
  });

  it('has raw figures, empty where there are none', () => {
    const cells = lines.find((line) => line.includes(',rss,'))?.split(',') ?? [];
    const figure = (name: string): string => cells[names.indexOf(name)] ?? '';
    const change = comparison.candidates[0]?.changes.find((each) => each.configuration === 'rss');
    assert.equal(Number(figure('change')), change?.estimate.ratio);
    assert.equal(Number(figure('changeHigh')), change?.estimate.high);
    assert.equal(figure('verdict'), 'worse');
    const published = lines.at(-2)?.split(',') ?? [];
    assert.equal(published[names.indexOf('changeLow')], '');
  });

  it('disarms names that a spreadsheet would take for formulas', () => {
    const hostile = compareRuns({ kind: 'run', name: '=1+1', run: base }, [
      { kind: 'run', name: 'after', run: slower },
    ]);
    assert.match(renderComparisonCsv(hostile), /\n'=1\+1,after,/);
  });
});
