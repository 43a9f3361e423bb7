import { Type } from 'typebox';
import { Value } from 'typebox/value';

import { Count, Seconds } from '../measurement.js';
import type { ChildReport } from '../tracer/child-report.js';

const ChildReportSchema = Type.Object({
  wallSeconds: Seconds,
  userSeconds: Seconds,
  systemSeconds: Seconds,
  peakRssBytes: Count,
  trace: Type.Union([
    Type.Null(),
    Type.Object({
      probe: Type.String(),
      eventCount: Count,
      loggedEventCount: Count,
      rssChangeCount: Count,
      logBytes: Count,
      siteCount: Count,
      watcherCpuSeconds: Seconds,
      audit: Type.Object({
        auditedCount: Count,
        offCount: Count,
        worstErrorPages: Count,
        changeCount: Count,
        attributedCount: Count,
        ownChangeCount: Count,
        ownAttributedCount: Count,
      }),
      logFailure: Type.Union([Type.String(), Type.Null()]),
    }),
  ]),
});

export type ReadReport =
  | { readonly valid: true; readonly report: ChildReport }
  /** `problem` completes the sentence "the report at exit …". */
  | { readonly valid: false; readonly problem: string };

const invalid = (problem: string): ReadReport => ({ valid: false, problem });

/** What a process wrote to the report descriptor, checked: a process that dies in mid-write leaves half of it. */
export function readChildReport(text: string): ReadReport {
  if (text.trim() === '') {
    return invalid('is missing');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return invalid(`is no JSON: ${String(error)}`);
  }
  if (Value.Check(ChildReportSchema, value)) {
    return { valid: true, report: value };
  }
  const [first] = Value.Errors(ChildReportSchema, value);
  return invalid(`is wrong at ${first?.instancePath ?? '/'}: ${first?.message ?? 'unknown shape'}`);
}
