import { isDeepStrictEqual } from 'node:util';

import type { Run } from '../../measurement.js';
import { planRepetitions, type Repetition } from '../../runner/plan.js';
import { followsPlan } from '../../runner/resume.js';

const planOf = (run: Run): readonly Repetition[] =>
  planRepetitions({ ...run, runtimes: run.runtimes.map(({ name }) => name) });

/** What a run gains as it goes on; all the rest is settled when it begins. */
const growing: ReadonlySet<string> = new Set<keyof Run>([
  'measurements',
  'audits',
  'logTexts',
  'probe',
]);

/** What a kill and all that came after it changed of what was stored, a sentence each. */
export function changesSince(before: Run, after: Run): readonly string[] {
  const kept = after.measurements.slice(0, before.measurements.length);
  const now: Readonly<Record<string, unknown>> = { ...after };
  const changed = Object.entries(before)
    .filter(([field, value]) => !growing.has(field) && !isDeepStrictEqual(now[field], value))
    .map(([field]) => `${field} has changed`);
  return isDeepStrictEqual(kept, before.measurements)
    ? changed
    : ['measurements that were stored before the kill have changed', ...changed];
}

/** What a run that says that it is done lacks, a sentence each; none for a whole one. */
export function lacksOf(run: Run): readonly string[] {
  const plan = planOf(run);
  const failedCount = run.measurements.filter(({ outcome }) => outcome === 'failed').length;
  return [
    ...(run.measurements.length === plan.length
      ? []
      : [`${run.measurements.length} of ${plan.length} planned repetitions were measured`]),
    ...(followsPlan(run, plan) ? [] : ['the measurements are not those of the plan, in its order']),
    ...(failedCount === 0 ? [] : [`${failedCount} repetitions failed`]),
  ];
}
