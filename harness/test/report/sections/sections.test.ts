import assert from 'node:assert/strict';

import { configurationIds } from '../../../configurations.js';
import { nothingBeside } from '../../../report/render-report.js';
import { type Block, chartsOf, type Section, tablesOf } from '../../../report/sections/section.js';
import { reportOf } from '../report-of.js';
import { syntheticRun, syntheticRuntime } from '../synthetic-run.js';

const run = syntheticRun(8);
const { sections, markdown } = reportOf(run);

const sectionOf = (of: readonly Section[], id: string): Section => {
  const section = of.find((each) => each.id === id);
  assert.ok(section !== undefined, `no section ${id}`);
  return section;
};

const kindsOf = ({ blocks }: Section): Block['kind'][] => blocks.map(({ kind }) => kind);

const tableTexts = (of: readonly Section[], id: string): string[][] => {
  const table = tablesOf(of).find((each) => each.id === id);
  assert.ok(table !== undefined, `no table ${id}`);
  return table.rows.map((row) => row.map(({ text }) => text));
};

describe('the sections of a report', () => {
  it('have charts and tables that no two share an id', () => {
    const ids = [...chartsOf(sections), ...tablesOf(sections)].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9-]+$/);
  });

  it('have a part for each configuration, in the note’s order', () => {
    const titles = sectionOf(sections, 'configurations').blocks.map((block) =>
      block.kind === 'group' ? (block.title.split(':')[0] ?? '') : block.kind,
    );
    assert.deepEqual(titles, configurationIds);
  });

  it('say of what was not measured how to measure it', () => {
    for (const id of ['peers', 'scaling', 'builds', 'monitor-cost', 'audit']) {
      assert.deepEqual(kindsOf(sectionOf(sections, id)), ['not-measured'], id);
    }
    assert.ok(markdown.includes('`memtrace peers`'));
  });

  it('have the audit where there was one', () => {
    const audit = {
      runtime: syntheticRuntime,
      interval: 9973,
      auditedCount: 200,
      offCount: 3,
      worstErrorPages: 40,
      changeCount: 10,
      attributedCount: 9,
      ownChangeCount: 8,
      ownAttributedCount: 8,
    };
    const rows = tableTexts(reportOf({ ...run, audits: [audit] }).sections, 'audit-table');
    assert.deepEqual(rows[0]?.slice(1), ['1.50 %', '3 of 200', '≤ 0.5 %']);
    assert.deepEqual(rows[1]?.slice(1, 3), ['100.00 %', '8 of 8']);
  });

  it('have what other rooms measured beside the run in its place', () => {
    const blocks: readonly Block[] = [{ kind: 'text', text: 'Measured: 7 peers.' }];
    const { sections: filled } = reportOf(run, {
      ...nothingBeside,
      beside: new Map([['peers', blocks]]),
    });
    assert.deepEqual(sectionOf(filled, 'peers').blocks, blocks);
  });

  it('count the log as text beside the note’s, where it was counted', () => {
    const logTexts = [
      {
        runtime: run.runtimes[0]?.name ?? '',
        configuration: 'threshold' as const,
        eventCount: 1,
        lineCount: 1,
        wordCount: 22,
        byteCount: 333,
      },
    ];
    const rows = tableTexts(reportOf({ ...run, logTexts }).sections, 'figures-threshold');
    assert.deepEqual(rows.find(([name]) => name === 'Log as text: words')?.slice(1), [
      '22',
      '670,302',
    ]);
    assert.deepEqual(rows.find(([name]) => name === 'Of all events')?.slice(1), [
      '1 in 2,794',
      '1 in 1,855',
    ]);
  });

  it('have the note’s figures beside ours in Markdown', () => {
    assert.match(markdown, /\| 2\.4\d \(note: 25\.8\) \|/);
    assert.match(
      markdown,
      /\*\*Knowing RSS at every event took x1\.\d\d the time \(the note: x9\.35\)/,
    );
  });
});
