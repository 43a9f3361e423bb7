import type { ConfigurationId } from '../configurations.js';
import type { TraceTotals } from '../tracer/child-report.js';

/** What decoding a whole log tells: as `checkLog` of native/index.ts gives it. */
export interface DecodedLog {
  readonly eventCount: number;
  /** Where and why a log that was cut short ends, or null. */
  readonly cut: string | null;
}

export type DecodeLog = (path: string) => DecodedLog;

/** Why the log at `path` does not hold what the process says it logged, or null where it does. */
export function logProblem(
  path: string,
  configuration: ConfigurationId,
  totals: TraceTotals | null,
  decodeLog: DecodeLog,
): string | null {
  if (totals?.logFailure != null) {
    return `the log is not whole: ${totals.logFailure}`;
  }
  let decoded: DecodedLog;
  try {
    decoded = decodeLog(path);
  } catch (error) {
    return `the log cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (decoded.cut !== null) {
    return `the log is not whole: ${decoded.cut}`;
  }
  const expectedCount =
    configuration === 'all-logged' ? totals?.eventCount : totals?.loggedEventCount;
  return decoded.eventCount === expectedCount
    ? null
    : `the log decodes to ${decoded.eventCount} events, the process reports ${expectedCount ?? 'none'}`;
}
