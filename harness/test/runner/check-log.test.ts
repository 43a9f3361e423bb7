import assert from 'node:assert/strict';

import type { ConfigurationId } from '../../configurations.js';
import { type DecodedLog, logProblem } from '../../runner/check-log.js';
import type { TraceTotals } from '../../tracer/child-report.js';
import { completedWithTrace } from './fake-executor.js';

function problemOf(
  configuration: ConfigurationId,
  totals: Partial<TraceTotals>,
  decoded: DecodedLog,
): string | null {
  const { trace } = completedWithTrace({ configuration }, totals).report;
  return logProblem('/the/log', configuration, trace, () => decoded);
}

describe('the log of a repetition', () => {
  it('has every event where every event is logged', () => {
    const totals = { eventCount: 50, loggedEventCount: 50 };
    assert.equal(problemOf('all-logged', totals, { eventCount: 50, cut: null }), null);
    const problem = problemOf('all-logged', totals, { eventCount: 49, cut: null });
    assert.match(problem ?? '', /decodes to 49 events, the process reports 50/);
  });

  it('has as many events as were logged where some are', () => {
    const totals = { eventCount: 50, loggedEventCount: 4 };
    assert.equal(problemOf('threshold', totals, { eventCount: 4, cut: null }), null);
    assert.match(problemOf('threshold', totals, { eventCount: 50, cut: null }) ?? '', /reports 4/);
  });

  it('is refused where it was cut short', () => {
    const problem = problemOf('all-logged', {}, { eventCount: 1000, cut: 'at byte 512' });
    assert.match(problem ?? '', /not whole: at byte 512/);
  });

  it('is refused where the process says that writing it failed', () => {
    const totals = { eventCount: 3, logFailure: 'write: no space left on device' };
    const problem = problemOf('all-logged', totals, { eventCount: 3, cut: null });
    assert.match(problem ?? '', /no space left/);
  });

  it('is refused where it cannot be read', () => {
    const { trace } = completedWithTrace({ configuration: 'threshold' }, {}).report;
    const problem = logProblem('/the/log', 'threshold', trace, () => {
      throw new Error('/the/log: not a log');
    });
    assert.equal(problem, 'the log cannot be read: /the/log: not a log');
  });
});
