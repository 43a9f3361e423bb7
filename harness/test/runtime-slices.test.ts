import assert from 'node:assert/strict';

import type { LogText, Run } from '../measurement.js';
import { runtimeSlices } from '../runtime-slices.js';
import { syntheticRun } from './report/synthetic-run.js';

const one = syntheticRun(2);
const jitless = {
  name: 'jitless',
  nodeVersion: 'v24.1.0',
  v8Version: '13.6',
  flags: ['--jitless'],
};

const logText = (runtime: string): LogText => ({
  runtime,
  configuration: 'threshold',
  eventCount: 3,
  lineCount: 6,
  wordCount: 54,
  byteCount: 660,
});

const both: Run = {
  ...one,
  environment: { ...one.environment, nodeFlags: ['--no-opt'] },
  runtimes: [...one.runtimes, jitless],
  measurements: one.measurements.flatMap((each) => [{ ...each, runtime: 'jitless' }, each]),
  logTexts: [logText('v20.20.2'), logText('jitless')],
};

describe('the slices of a run of several runtimes', () => {
  const [first, second, ...others] = runtimeSlices(both);
  assert.ok(first !== undefined && second !== undefined);

  it('are one a runtime, in their order', () => {
    assert.deepEqual(others, []);
    assert.deepEqual(first.runtimes, one.runtimes);
    assert.deepEqual(second.runtimes, [jitless]);
  });

  it('have the measurements of their own runtime, in the order taken', () => {
    assert.deepEqual(first.measurements, one.measurements);
    assert.equal(second.measurements.length, one.measurements.length);
    assert.ok(second.measurements.every(({ runtime }) => runtime === 'jitless'));
  });

  it('tell the versions and all flags of their own runtime as the environment', () => {
    assert.equal(first.environment.nodeVersion, 'v20.20.2');
    assert.deepEqual(first.environment.nodeFlags, ['--no-opt']);
    assert.equal(second.environment.nodeVersion, 'v24.1.0');
    assert.equal(second.environment.v8Version, '13.6');
    assert.deepEqual(second.environment.nodeFlags, ['--no-opt', '--jitless']);
  });

  it('have their own log texts, and none where nothing was counted', () => {
    assert.deepEqual(second.logTexts, [logText('jitless')]);
    assert.ok(!('logTexts' in (runtimeSlices(one)[0] ?? {})));
  });

  it('are the run itself where it has one runtime', () => {
    assert.deepEqual(runtimeSlices(one), [one]);
  });
});
