import { join } from 'node:path';

const portableName = /^[A-Za-z0-9._-]+$/;
const onlyDots = /^\.+$/;

/** Whether a run id names a directory of its own: no separator, and neither `.` nor `..`. */
export const isRunId = (text: string): boolean => portableName.test(text) && !onlyDots.test(text);

/**
 * The directory of a run below `parent`.
 * @throws RangeError for an id that would lead elsewhere: no run of memtrace has one.
 */
export const runDirectory = (parent: string, runId: string): string => {
  if (!isRunId(runId)) throw new RangeError(`${JSON.stringify(runId)} is not a run id`);
  return join(parent, runId);
};
