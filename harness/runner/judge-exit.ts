import type { ConfigurationId } from '../configurations.js';
import type { ChildReport } from '../tracer/child-report.js';
import { readChildReport } from './read-child-report.js';

/** How a process ended, as the operating system and descriptor 3 told it. */
export interface ProcessEnd {
  /** Why it never ran, or null. */
  readonly startFailure: string | null;
  readonly timedOut: boolean;
  readonly signal: string | null;
  readonly exitCode: number | null;
  readonly reportText: string;
  readonly wrapperWallSeconds: number;
}

export interface ExitRules {
  readonly configuration: ConfigurationId;
  readonly timeoutSeconds: number;
  readonly acceptedExitCodes: readonly number[];
}

export type JudgedExit =
  | { readonly accepted: true; readonly report: ChildReport; readonly exitCode: number }
  | { readonly accepted: false; readonly cause: string };

/** Process start times come in ticks of 10 ms, so a process may seem to have begun before it was spawned. */
const clockGranularitySeconds = 0.05;

/**
 * Time that may pass outside the process's own account: starting it before its clock begins, and giving its pages back
 * after its exit handler, on a machine that has other things to do. More means that the two clocks do not measure the
 * same thing.
 */
const unaccountedSeconds = (wrapperWallSeconds: number): number => 5 + 0.1 * wrapperWallSeconds;

const rejected = (cause: string): JudgedExit => ({ accepted: false, cause });

/** Whether a process that ended this way counts as a measurement, with its report if so. */
export function judgeExit(end: ProcessEnd, rules: ExitRules): JudgedExit {
  if (end.startFailure !== null) {
    return rejected(`the process could not be started: ${end.startFailure}`);
  }
  if (end.timedOut) {
    return rejected(`still running after ${rules.timeoutSeconds} s, so it was killed (time-out)`);
  }
  if (end.signal !== null || end.exitCode === null) {
    return rejected(`killed by ${end.signal ?? 'an unknown signal'}`);
  }
  if (!rules.acceptedExitCodes.includes(end.exitCode)) {
    return rejected(`the workload ended with exit code ${end.exitCode}`);
  }
  const read = readChildReport(end.reportText);
  if (!read.valid) {
    return rejected(`exit code ${end.exitCode}, but the report at exit ${read.problem}`);
  }
  const contradiction = contradictionIn(read.report, end, rules);
  return contradiction === null
    ? { accepted: true, report: read.report, exitCode: end.exitCode }
    : rejected(contradiction);
}

function contradictionIn(report: ChildReport, end: ProcessEnd, rules: ExitRules): string | null {
  const traced = rules.configuration !== 'no-trace';
  if (traced !== (report.trace !== null)) {
    return traced
      ? 'the tracer did not run: the report at exit has no trace totals'
      : 'the report at exit has trace totals, although nothing was to be traced';
  }
  const { wrapperWallSeconds } = end;
  const excess = report.wallSeconds - wrapperWallSeconds;
  if (excess > clockGranularitySeconds || -excess > unaccountedSeconds(wrapperWallSeconds)) {
    return `the process reports ${report.wallSeconds} s, the harness saw it for ${wrapperWallSeconds} s`;
  }
  return null;
}
