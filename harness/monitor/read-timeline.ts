/** From the lines of a stored timeline to what a picture needs. Pure. */
import { Value } from 'typebox/value';

import { UserError } from '../errors.js';
import {
  type TimelineEnd,
  type TimelineHead,
  type TimelineLabel,
  type TimelineRecord,
  TimelineRecordSchema,
  type TimelineSample,
} from './timeline-records.js';

export interface Timeline {
  readonly head: TimelineHead;
  readonly samples: readonly TimelineSample[];
  readonly labels: readonly TimelineLabel[];
  /** Null where the monitor itself was killed, or the disk was full to the last. */
  readonly end: TimelineEnd | null;
}

const remedy = 'Give a file that memtrace monitor wrote.';

const recordOf = (line: string, path: string, lineNumber: number): TimelineRecord => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new UserError(`${path}:${lineNumber}: no JSON: ${line.slice(0, 60)}`, remedy, { cause });
  }
  if (Value.Check(TimelineRecordSchema, value)) return value;
  throw new UserError(`${path}:${lineNumber}: no line of a timeline: ${line.slice(0, 60)}`, remedy);
};

/**
 * A timeline from its text; the half of a last line that a killed monitor left is passed over.
 * @throws UserError with the line that is not one of a timeline.
 */
export const readTimeline = (text: string, path: string): Timeline => {
  const lines = text.split('\n');
  // What follows the last line feed is nothing, or half a line.
  lines.pop();
  const records = lines.map((line, index) => recordOf(line, path, index + 1));
  const [head] = records;
  if (head?.kind !== 'timeline') {
    throw new UserError(`${path}: no timeline: its first line is not the head of one`, remedy);
  }
  return {
    head,
    samples: records.filter((record) => record.kind === 'sample'),
    labels: records.filter((record) => record.kind === 'label'),
    end: records.find((record) => record.kind === 'end') ?? null,
  };
};
