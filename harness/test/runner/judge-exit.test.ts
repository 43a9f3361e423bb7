import assert from 'node:assert/strict';

import type { ConfigurationId } from '../../configurations.js';
import { judgeExit, type JudgedExit, type ProcessEnd } from '../../runner/judge-exit.js';
import { completed } from './fake-executor.js';

const reportOf = (configuration: ConfigurationId): string =>
  JSON.stringify(completed({ configuration }).report);

function judge(changes: Partial<ProcessEnd>, configuration: ConfigurationId = 'rss'): JudgedExit {
  const end: ProcessEnd = {
    startFailure: null,
    timedOut: false,
    signal: null,
    exitCode: 0,
    reportText: reportOf(configuration),
    wrapperWallSeconds: 1.6,
    ...changes,
  };
  return judgeExit(end, { configuration, timeoutSeconds: 30, acceptedExitCodes: [0, 1] });
}

const causeOf = (judged: JudgedExit): string => (judged.accepted ? 'accepted' : judged.cause);

describe('the end of a process', () => {
  it('is accepted with its report and an exit code that may be', () => {
    const judged = judge({ exitCode: 1 });
    assert.ok(judged.accepted);
    assert.equal(judged.exitCode, 1);
    assert.equal(judged.report.trace?.eventCount, 1000);
  });

  const rejections: readonly (readonly [string, Partial<ProcessEnd>, RegExp])[] = [
    [
      'never began',
      { startFailure: 'spawn EAGAIN', exitCode: null },
      /not be started: spawn EAGAIN/,
    ],
    ['was killed by the time-out', { timedOut: true, signal: 'SIGKILL' }, /after 30 s.*time-out/],
    ['was killed', { signal: 'SIGSEGV', exitCode: null }, /^killed by SIGSEGV$/],
    ['has another exit code', { exitCode: 9 }, /exit code 9/],
    ['left no report', { reportText: '' }, /exit code 0, but the report at exit is missing/],
    ['left half a report', { reportText: '{"wallSeconds":1' }, /report at exit is no JSON/],
    ['left a report of another shape', { reportText: '{"wallSeconds":-1}' }, /is wrong at/],
    ['says more time than passed', { wrapperWallSeconds: 1.2 }, /reports 1.5 s.*saw it for 1.2 s/],
    ['says far less time than passed', { wrapperWallSeconds: 8 }, /reports 1.5 s.*for 8 s/],
    ['was to be traced and was not', { reportText: reportOf('no-trace') }, /tracer did not run/],
  ];
  for (const [what, changes, expected] of rejections) {
    it(`is rejected, with the cause, where the process ${what}`, () => {
      assert.match(causeOf(judge(changes)), expected);
    });
  }

  it('is rejected where an untraced process was traced', () => {
    const judged = judge({ reportText: reportOf('rss') }, 'no-trace');
    assert.match(causeOf(judged), /nothing was to be traced/);
  });

  it('names the field of a report that is wrong', () => {
    const report = { ...completed({ configuration: 'no-trace' }).report, peakRssBytes: 'much' };
    const judged = judge({ reportText: JSON.stringify(report) }, 'no-trace');
    assert.match(causeOf(judged), /\/peakRssBytes/);
  });
});
