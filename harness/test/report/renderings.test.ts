import assert from 'node:assert/strict';

import type { Run } from '../../measurement.js';
import { summarise, type Summary } from '../../report/summary.js';
import { renderSummaryCsv } from '../../report/summary-csv.js';
import { renderSummaryMarkdown } from '../../report/summary-markdown.js';
import { renderSummaryText } from '../../report/summary-text.js';
import { failedMeasurement, syntheticRun } from './synthetic-run.js';
import { theNote } from './the-note.js';

const summary = summarise(syntheticRun(8), theNote);

const plainText = (of: Summary): string => renderSummaryText(of, { colour: false });

/** Cells of the lines of a Markdown text that are rows of a table. */
const tableRows = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

const hostileRun = (text: string): Run => {
  const run = syntheticRun(2);
  return {
    ...run,
    environment: { ...run.environment, machine: text, cpuModel: text },
    corpus: { ...run.corpus, name: text },
    measurements: [...run.measurements, failedMeasurement('all', 2, text)],
  };
};

describe('the summary as Markdown', () => {
  const markdown = renderSummaryMarkdown(summary);

  it('has the columns of the note’s table and the note’s ratio beside ours', () => {
    assert.ok(
      markdown.startsWith(
        '| Trace? | Calculate? | Log? | Time (s) | Ratio | Events logged | Events/s | Note’s ratio |\n',
      ),
    );
  });

  it('has the labels and the rows of the note', () => {
    const rows = tableRows(markdown).slice(2, 9);
    assert.deepEqual(
      rows.map(([, trace, calculate, log]) => [trace, calculate, log]),
      [
        ['No', 'No', 'No'],
        ['Yes', 'No', 'No'],
        ['Yes', 'RSS', 'No'],
        ['Yes', 'All', 'No'],
        ['Yes', 'All', 'dRSS \\>= 4096'],
        ['Yes', 'All', 'dRSS \\>= 4096 and previous event'],
        ['Yes', 'All', 'All'],
      ],
    );
    const note = rows.map((cells) => cells[8]);
    assert.deepEqual(note, ['x1.00', 'x1.14', 'x9.35', 'x9.79', 'x9.55', 'x22.3', 'x22.3']);
  });

  it('has the column of the note only where there is the note', () => {
    assert.ok(!renderSummaryMarkdown(summarise(syntheticRun(2))).includes('Note'));
  });

  it('names probe, granularity, corpus, rounds, noise floor, machine and Node', () => {
    const facts = [
      '- Probe: page-fault (asked for: auto)',
      '- Granularity: line',
      '- Corpus: generated: 82 files, 108,145,150 bytes, scale 1',
      '- Rounds: 8',
      'Noise floor: x1.0',
      '- Machine: AMD EPYC 7763, 2 cores; in a container',
      '- Node: v20.20.2, V8 11.3',
    ];
    for (const fact of facts) assert.ok(markdown.includes(fact), fact);
  });

  it('has as many cells in every row as in the heading, whatever the names', () => {
    const hostile = summarise(hostileRun('a|b\n|c|\\|`<script>'), theNote);
    const lengths = new Set(tableRows(renderSummaryMarkdown(hostile)).map((row) => row.length));
    assert.deepEqual([...lengths].sort(), [10, 11].sort());
  });

  it('marks a ratio that cannot be told from none', () => {
    const [row] = tableRows(renderSummaryMarkdown(summarise(syntheticRun(1)))).slice(3);
    assert.match(row?.[5] ?? '', /^\\~x1\.0\d$/);
  });
});

describe('the summary as terminal text', () => {
  it('aligns the columns of each table', () => {
    const [table = ''] = plainText(summary).split('\n\n');
    const lines = table.split('\n');
    assert.equal(lines.length, 8);
    const ends = lines.map((line) => line.length);
    assert.equal(new Set(ends).size, 1, `lines end apart: ${ends.join(', ')}`);
  });

  it('says the same with colours and without', () => {
    const coloured = renderSummaryText(summary, { colour: true });
    // eslint-disable-next-line no-control-regex
    assert.equal(coloured.replaceAll(/\u001b\[\d+m/g, ''), plainText(summary));
    assert.notEqual(coloured, plainText(summary));
  });

  it('says which repetition failed and why', () => {
    const failing = syntheticRun(2, { measurements: [failedMeasurement('rss', 2, 'exit code 9')] });
    assert.ok(plainText(summarise(failing)).includes('rss in round 2 failed: exit code 9\n'));
  });

  it('says that a run ended early, and by how much', () => {
    const run = syntheticRun(3);
    const ended = { ...run, measurements: run.measurements.slice(0, 10) };
    assert.match(plainText(summarise(ended)), /3; ended early, with 10 of 24 repetitions/);
  });

  it('lets no escape sequence of a name reach the terminal', () => {
    const text = plainText(summarise(hostileRun('\u001b[2J\u001b]0;title\u0007\u009b1m\r')));
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(text, /[\u001b\u0007\u009b\r]/);
  });

  it('has a text for a run without measurements', () => {
    assert.match(
      plainText(summarise(syntheticRun(2, { measurements: [] }))),
      /Noise floor +unknown/,
    );
  });
});

describe('the summary as CSV', () => {
  const [heading = '', ...lines] = renderSummaryCsv(summary).trimEnd().split('\n');

  it('has a line a configuration and units in the headings', () => {
    assert.equal(lines.length, 7);
    for (const name of ['configuration', 'wallSecondsMedian', 'ratioLow', 'peakRssBytes']) {
      assert.ok(heading.split(',').includes(name), name);
    }
  });

  it('has every heading once', () => {
    const headings = heading.split(',');
    assert.equal(new Set(headings).size, headings.length);
  });

  it('has raw figures, not rounded ones', () => {
    const column = heading.split(',').indexOf('loggedEventCount');
    assert.equal(lines.at(-1)?.split(',')[column], '171000000');
  });
});
