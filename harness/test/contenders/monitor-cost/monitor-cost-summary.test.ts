import assert from 'node:assert/strict';

import { monitorCostKind } from '../../../contenders/monitor-cost/monitor-cost-kind.js';
import type {
  CompletedMonitorCost,
  MonitorCostRun,
} from '../../../contenders/monitor-cost/monitor-cost-record.js';
import { summariseMonitorCost } from '../../../contenders/monitor-cost/monitor-cost-summary.js';
import type { MonitorContenderId } from '../../../contenders/monitor-cost/monitor-contenders.js';
import { tellRecord } from '../../../contenders/record-kind.js';
import { recordText } from '../../../contenders/report-record.js';
import { theNote } from '../../report/the-note.js';
import { emptyRun } from '../../runner/empty-run.js';

const taken = (
  contender: MonitorContenderId,
  round: number,
  occurrence: 0 | 1,
  wallSeconds: number,
  samplingCpuSeconds: number,
): CompletedMonitorCost => ({
  outcome: 'completed',
  contender,
  round,
  occurrence,
  wallSeconds,
  userSeconds: wallSeconds,
  systemSeconds: 0,
  peakRssBytes: 1,
  outputSha256: 'a'.repeat(64),
  sampleCount: contender === 'off' ? 0 : 16,
  samplingCpuSeconds,
});

/** Six rounds of 4 s whose A/A pairs differ by a hundredth; watched they take `ratio` times as long. */
const recordOf = (ratio: number, samplingCpuSeconds: number): MonitorCostRun => ({
  kind: 'monitor-cost',
  schemaVersion: 1,
  runId: '2026-11-23T21-44-12Z-monitor-cost-a1b2',
  startedAt: emptyRun.startedAt,
  seed: 5,
  rounds: 6,
  environment: emptyRun.environment,
  corpus: emptyRun.corpus,
  measurements: Array.from({ length: 6 }, (_, index) => [
    taken('off', index + 1, 0, 4, 0),
    taken('off', index + 1, 1, index % 2 === 0 ? 4.04 : 3.96, 0),
    taken('on', index + 1, 0, 4 * ratio, samplingCpuSeconds),
  ]).flat(),
});

const verdicts = (record: MonitorCostRun) =>
  summariseMonitorCost(record).targets.map(({ holds }) => holds);

describe('the cost of the monitor', () => {
  it('is the CPU time of its samples over the time of what it watches', () => {
    const watched = summariseMonitorCost(recordOf(1, 0.004)).rows.find(({ id }) => id === 'on');
    assert.ok(Math.abs((watched?.cpuPercent ?? NaN) - 0.1) < 1e-9);
    assert.equal(watched?.sampleCount, 16);
  });

  it('holds its targets within the noise floor and half a percent of a core', () => {
    assert.deepEqual(verdicts(recordOf(1.002, 0.004)), [true, true]);
    assert.deepEqual(verdicts(recordOf(1.1, 0.04)), [false, false]);
  });

  it('is not known before anything was measured', () => {
    assert.deepEqual(verdicts({ ...recordOf(1, 0), measurements: [] }), [null, null]);
  });

  it('is told with what was aimed at', () => {
    const text = recordText(tellRecord(monitorCostKind, recordOf(1, 0.004), theNote));
    assert.match(text, /^watched every 0\.25 s +4\.00 +~x1\.00 .* 16 +4\.00 +0\.100$/m);
    assert.match(text, /at most 0\.5 % of a core +holds +0\.100 %/);
  });
});
