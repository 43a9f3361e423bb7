import { type Course, nextSample } from './next-sample.js';
import type { ProcFileName } from './proc-texts.js';
import type { ProcessFigures } from './process-figures.js';
import type { Look, ProcessIdentity, ProcessSource } from './process-source.js';
import {
  type Ending,
  type Gap,
  type TimelineSample,
  timelineSchemaVersion,
} from './timeline-records.js';
import { type LineSink, startTimeline } from './timeline-writer.js';

export interface MonitorOptions {
  readonly process: ProcessIdentity;
  readonly source: ProcessSource;
  readonly sink: LineSink;
  /** Any steady clock. */
  readonly nowSeconds: () => number;
  /** When the elapsed time is 0, on that clock. */
  readonly startedSeconds: number;
  /** For the timeline's head: whoever calls `sample` keeps the beat. */
  readonly intervalSeconds: number;
  /** What is read at every sample. */
  readonly files: readonly ProcFileName[];
  /** The proportional set size is read at the first sample after each such time; null never reads it. */
  readonly pssIntervalSeconds: number | null;
  /** Whether to add up the process and its descendants. */
  readonly tree: boolean;
}

export interface Monitored {
  readonly ending: Ending;
  readonly elapsedSeconds: number;
  /** Taken, whether or not they could be written. */
  readonly sampleCount: number;
  readonly gaps: readonly Gap[];
  /** Null where no sample was taken. */
  readonly lastSample: TimelineSample | null;
}

/** What a beat of the monitor found. */
export type Beat = { readonly alive: true } | Extract<Look, { alive: false }>;

export interface Monitor {
  /** Takes one sample, where the process lives. */
  readonly sample: () => Beat;
  readonly label: (text: string) => void;
  /** Writes the last line and lets go of the processes. */
  readonly end: (ending: Ending) => Monitored;
}

/** What is read of all processes is summed; what they are called and how they end is asked of the first alone. */
export const startMonitor = (options: MonitorOptions): Monitor => {
  const { source, nowSeconds, startedSeconds, intervalSeconds, pssIntervalSeconds, tree } = options;
  const { pid, name, argv0, startedAt } = options.process;
  const timeline = startTimeline(options.sink, {
    kind: 'timeline',
    schemaVersion: timelineSchemaVersion,
    process: { pid, name, argv0, startedAt },
    intervalSeconds,
    pssIntervalSeconds,
    tree,
  });
  let descendants: readonly number[] = [];
  let course: Course | null = null;
  let lastSample: TimelineSample | null = null;
  let sampleCount = 0;
  let pssDueSeconds = 0;

  const elapsedSeconds = (): number => Math.round((nowSeconds() - startedSeconds) * 1e6) / 1e6;

  const filesAt = (atSeconds: number): readonly ProcFileName[] => {
    if (pssIntervalSeconds === null || atSeconds < pssDueSeconds) return options.files;
    pssDueSeconds = atSeconds + pssIntervalSeconds;
    return [...options.files, 'smaps_rollup'];
  };

  /** The living descendants; one that lost its parent is still followed. */
  const lookAtDescendants = (
    files: readonly ProcFileName[],
  ): readonly (readonly [number, ProcessFigures])[] =>
    [...descendants, ...source.descendantsOf([pid, ...descendants])].flatMap((each) => {
      const look = source.look(each, files);
      if (look.alive) return [[each, look.figures] as const];
      source.forget(each);
      return [];
    });

  const sample = (): Beat => {
    const atSeconds = elapsedSeconds();
    const files = filesAt(atSeconds);
    const look = source.look(pid, files);
    if (!look.alive) return look;
    const others = tree ? lookAtDescendants(files) : [];
    descendants = others.map(([each]) => each);
    const next = nextSample(course, atSeconds, new Map([[pid, look.figures], ...others]));
    course = next.course;
    lastSample = next.sample;
    sampleCount += 1;
    timeline.write(next.sample);
    return { alive: true };
  };

  return {
    sample,
    label: (text) => {
      timeline.write({ kind: 'label', elapsedSeconds: elapsedSeconds(), text });
    },
    end: (ending) => {
      const end = { elapsedSeconds: elapsedSeconds(), ending, sampleCount };
      for (const each of [pid, ...descendants]) source.forget(each);
      return { ...end, gaps: timeline.end(end), lastSample };
    },
  };
};
