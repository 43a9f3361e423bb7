import assert from 'node:assert/strict';

import { tellRecord, type ToldRecord } from '../../contenders/record-kind.js';
import { recordMarkdown, recordText } from '../../contenders/report-record.js';
import { peerChart } from '../../peers/peer-chart.js';
import { peerKind } from '../../peers/peer-kind.js';
import type { PeerRun } from '../../peers/peer-run.js';
import { summarisePeers } from '../../peers/peer-summary.js';
import { peers } from '../../peers/peer-table.js';
import { renderSvg } from '../../report/charts/render-svg.js';
import { tablesOf } from '../../report/sections/section.js';
import { theNote } from '../report/the-note.js';
import { failedPeer, syntheticPeerRun } from './synthetic-peer-run.js';

const run = syntheticPeerRun(6);
const hostile = '</text>|<script>\u202e';

const told = (of: PeerRun): ToldRecord => tellRecord(peerKind, of, theNote);

const named = (machine: string): PeerRun =>
  syntheticPeerRun(6, { environment: { ...run.environment, machine } });

const withFailure = syntheticPeerRun(1, { measurements: [failedPeer('rss', 1)] });

const draw = (of: PeerRun): Promise<string> => renderSvg(peerChart(summarisePeers(of)));

describe('the text of the peers', () => {
  const lines = recordText(told(run)).split('\n');

  it('has a line a peer under the headings', () => {
    assert.match(lines[0] ?? '', /^What runs +Time \(s\) +Ratio +95 % interval +Counted/);
    for (const [index, { name }] of peers.entries()) {
      assert.ok(lines[index + 1]?.startsWith(name), name);
    }
  });

  it('shows ratios with their intervals, what was counted and what it cost', () => {
    const istanbul = lines.find((line) => line.startsWith('istanbul')) ?? '';
    assert.match(istanbul, /x2\.50 +x2\.500 to x2\.500 +24,000,000 increments +3\d\.\d\d +\+15\.0/);
  });

  it('says which corpus the system call at every event ran on', () => {
    assert.ok(lines.some((line) => line.startsWith('Small corpus') && line.includes('300,000')));
  });

  it('tells of failures', () => {
    const text = recordText(told(withFailure));
    assert.ok(text.includes('rss in round 1 failed: killed by SIGKILL'));
  });
});

describe('the Markdown of the peers', () => {
  it('begins with the result and links the chart', () => {
    const markdown = recordMarkdown(told(run));
    assert.match(
      markdown,
      /took, against no trace: .*trace-only x1\.06; .*rss x1\.25; istanbul counters x2\.50;/,
    );
    assert.ok(markdown.includes('](peers-chart.svg)'));
  });

  it('has a table line a peer with as many cells as headings', () => {
    const table = recordMarkdown(told(run))
      .split('\n')
      .filter((line) => line.startsWith('|'));
    assert.equal(table.length, 2 + peers.length);
    assert.equal(new Set(table.map((line) => line.split('|').length)).size, 1);
  });

  it('shows hostile names as text', () => {
    assert.ok(!recordMarkdown(told(named(hostile))).includes('<script>'));
  });
});

describe('the CSV of the peers', () => {
  it('has a line a peer with raw figures', () => {
    const [headings = '', ...lines] = (tablesOf([told(run)])[0]?.csv ?? '').trim().split('\n');
    assert.equal(lines.length, peers.length);
    assert.ok(headings.startsWith('peer,corpus,repetitionsCompleted'));
    const istanbul = lines.find((line) => line.startsWith('istanbul,')) ?? '';
    assert.ok(istanbul.includes(',24000000,increments,'));
  });
});

describe('the chart of the peers', () => {
  it('is the same, byte for byte, drawn again and drawn at the same time', async () => {
    const first = await draw(run);
    for (const again of await Promise.all([draw(run), draw(run)])) assert.equal(again, first);
  });

  it('has a bar for every peer but the baselines', async () => {
    const svg = await draw(run);
    assert.equal(svg.split('aria-roledescription="bar"').length - 1, peers.length - 2);
    assert.ok(svg.includes('>x2.50</text>'));
  });

  it('has finite coordinates for one round, a failure alone and nothing', async () => {
    for (const part of [syntheticPeerRun(1), withFailure, { ...run, measurements: [] }]) {
      assert.doesNotMatch(await draw(part), /NaN|Infinity|undefined/);
    }
  });

  it('shows hostile names as text', async () => {
    assert.ok(!(await draw(named(hostile))).includes('<script'));
  });
});
