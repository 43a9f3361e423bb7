import type { Gap, TimelineEnd, TimelineHead, TimelineRecord } from './timeline-records.js';

/** Where the lines of a timeline go. */
export interface LineSink {
  /** Appends one line, given without its end; gives why it could not, in which case nothing of it stays. */
  readonly append: (line: string) => Error | null;
}

export interface TimelineWriter {
  readonly write: (record: Exclude<TimelineRecord, TimelineHead | TimelineEnd>) => void;
  /** Writes the last line, with the gaps so far; gives them, and its own where it could not be written. */
  readonly end: (end: Omit<TimelineEnd, 'kind' | 'gaps'>) => readonly Gap[];
}

/**
 * Writes the head at once, and each record as it comes. What a full disk refuses is left out and counted; one that has
 * room again is written to again, behind the head if that is missing.
 */
export const startTimeline = (sink: LineSink, head: TimelineHead): TimelineWriter => {
  const gaps: Gap[] = [];
  let gapOpen = false;
  let headWritten = false;

  const append = (record: TimelineRecord): Error | null => sink.append(JSON.stringify(record));

  const appendHead = (): Error | null => {
    const failure = headWritten ? null : append(head);
    headWritten = failure === null;
    return failure;
  };

  const noteGap = (atSeconds: number, { message }: Error): void => {
    const last = gapOpen ? gaps.pop() : undefined;
    gaps.push({
      fromSeconds: last?.fromSeconds ?? atSeconds,
      toSeconds: atSeconds,
      lineCount: (last?.lineCount ?? 0) + 1,
      cause: message,
    });
    gapOpen = true;
  };

  const write = (record: Exclude<TimelineRecord, TimelineHead>): void => {
    const failure = appendHead() ?? append(record);
    if (failure === null) gapOpen = false;
    else noteGap(record.elapsedSeconds, failure);
  };

  appendHead();
  return {
    write,
    end: (end) => {
      write({ kind: 'end', ...end, gaps: [...gaps] });
      return gaps;
    },
  };
};
