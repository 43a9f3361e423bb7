import assert from 'node:assert/strict';

import { fromEnvironment, toEnvironment, type TracerOptions } from '../../tracer/options.js';

const options: TracerOptions = {
  configuration: 'all-logged',
  granularity: 'function',
  probe: 'polled',
  thresholdBytes: 4096,
  logPath: '/tmp/a log',
  auditInterval: 0,
  include: ['/app', '/täst "quoted"'],
  countsPath: '/tmp/counts',
};

describe("the tracer's options", () => {
  it('reach the traced process as they are', () => {
    assert.deepEqual(fromEnvironment(toEnvironment(options)), options);
  });

  it('are missed in a process that nobody started through memtrace', () => {
    assert.throws(() => fromEnvironment({}), /MEMTRACE_OPTIONS is not set; start traced programs/);
  });
});
