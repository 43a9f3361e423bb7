import assert from 'node:assert/strict';

import { tellRecord, type ToldRecord } from '../../../contenders/record-kind.js';
import { recordText } from '../../../contenders/report-record.js';
import { watcherContenderIds } from '../../../peers/watcher/watcher-contenders.js';
import { watcherKind } from '../../../peers/watcher/watcher-kind.js';
import type { CompletedWatcher, WatcherRun } from '../../../peers/watcher/watcher-run.js';
import { summariseWatcher } from '../../../peers/watcher/watcher-summary.js';
import { renderSvg } from '../../../report/charts/render-svg.js';
import { theNote } from '../../report/the-note.js';
import { completedWatcher, syntheticWatcherRun } from './synthetic-watcher-run.js';

const whole = syntheticWatcherRun(3);

const run = (...measurements: WatcherRun['measurements']): WatcherRun =>
  syntheticWatcherRun(3, { measurements });

const told = (record: WatcherRun): ToldRecord => tellRecord(watcherKind, record, theNote);

describe('the record of the watcher', () => {
  it('gives the CPU of a core and the share of wrong events as medians with their spread', () => {
    const row = summariseWatcher(whole).rows.find(({ id }) => id === 'default');
    assert.deepEqual(row?.cpuPercent, { median: 2, least: 1, most: 3 });
    assert.deepEqual(row.offPercent, { median: 0.2, least: 0.1, most: 0.3 });
    assert.deepEqual(
      [row.worstErrorPages, row.ownAttributedCount, row.ownChangeCount],
      [303, 60, 60],
    );
  });

  it('says that the targets hold', () => {
    const text = recordText(told(whole));
    assert.match(text, /at most 5 % of a core by default +holds +2\.00 %/);
    assert.match(text, /no more than 0\.5 % of the events +holds +0\.200 %/);
  });

  it('says so where the default misses a target', () => {
    const textOf = (different: Partial<CompletedWatcher>): string =>
      recordText(told(run(completedWatcher('default', 1, different))));
    assert.match(textOf({ offCount: 501 }), /of the events +DOES NOT HOLD +0\.501 %/);
    assert.match(textOf({ watcherCpuSeconds: 0.21 }), /by default +DOES NOT HOLD +5\.25 %/);
  });

  it('judges nothing before the default has run', () => {
    const text = recordText(told(run(completedWatcher('nothing', 1))));
    assert.equal(text.match(/not known +not measured/g)?.length, 2);
  });

  it('has a row a setting, and a point a setting in its chart', async () => {
    const text = recordText(told(whole));
    assert.match(text, /^ *1 +– +– +– +2\.00 % +1\.00 to 3\.00 %/m);
    assert.match(text, /^ *8 +8\sms,\sdefault +16 +seen +2\.00 %/m);
    const chart = told(whole).blocks.find((block) => block.kind === 'chart');
    assert.ok(chart?.kind === 'chart');
    const svg = await renderSvg(chart.chart.views[0].spec);
    assert.equal(svg.match(/aria-roledescription="point"/g)?.length, watcherContenderIds.length);
  });

  it('tells of repetitions that failed, and of a record that has nothing yet', () => {
    const failed = {
      outcome: 'failed',
      setting: 'default',
      round: 2,
      cause: 'killed by SIGKILL',
      stderrTail: '',
    } as const;
    assert.deepEqual(told(run(failed)).failureTexts, [
      'default in round 2 failed: killed by SIGKILL',
    ]);
    assert.match(recordText(told(run())), /Probe +none yet/);
  });
});
