/** The monitor over one repetition: what the note's process.py saw, taken from the harness's own process. */
import { keepBeat } from '../monitor/keep-beat.js';
import { type Monitored, startMonitor } from '../monitor/monitor.js';
import { sampledFiles } from '../monitor/proc-texts.js';
import type { ProcessSource } from '../monitor/process-source.js';
import type { Ending, Gap } from '../monitor/timeline-records.js';
import type { LineSink } from '../monitor/timeline-writer.js';
import type { ProcessEnd } from './judge-exit.js';

export interface TimelineFile extends LineSink {
  readonly close: () => void;
}

export interface WatchOptions {
  readonly source: ProcessSource;
  readonly intervalSeconds: number;
  /** Opens where the lines go. What it throws is told as a gap: nobody who is measured waits for a timeline. */
  readonly open: () => TimelineFile;
  /** Any steady clock. */
  readonly nowSeconds: () => number;
}

export interface Watched {
  /** Whether there is a file to read. */
  readonly written: boolean;
  /** Samples that are missing from it, and why. */
  readonly gaps: readonly Gap[];
  readonly sampleCount: number;
  /** CPU time that the sampling itself took, in the harness's process. */
  readonly samplingCpuSeconds: number;
}

export interface Watch {
  /** Takes the first sample and keeps the beat. */
  readonly begin: (pid: number) => void;
  readonly end: (end: Pick<ProcessEnd, 'exitCode' | 'signal'>) => Watched;
}

const nothingWatched: Watched = {
  written: false,
  gaps: [],
  sampleCount: 0,
  samplingCpuSeconds: 0,
};

const endingOf = ({ exitCode, signal }: Pick<ProcessEnd, 'exitCode' | 'signal'>): Ending => {
  if (signal !== null) return { how: 'killed', signal };
  return exitCode === null ? { how: 'gone' } : { how: 'exited', exitCode };
};

/** A file that every write to fails in the same way. */
const closedFile = (failure: Error): TimelineFile => ({
  append: () => failure,
  close: () => undefined,
});

const openFile = (open: () => TimelineFile): { file: TimelineFile; opened: boolean } => {
  try {
    return { file: open(), opened: true };
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    return { file: closedFile(failure), opened: false };
  }
};

const cpuSecondsNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Whatever goes wrong with it, the process that is watched and the harness go on. */
export const createWatch = (options: WatchOptions): Watch => {
  const { source, intervalSeconds, open, nowSeconds } = options;
  let finish: ((ending: Ending) => Watched) | null = null;

  const begin = (pid: number): void => {
    const identity = source.identify(pid);
    // A process that ended at once left nothing to see.
    if (identity === null) return;
    const { file, opened } = openFile(open);
    const monitor = startMonitor({
      process: identity,
      source,
      sink: file,
      nowSeconds,
      startedSeconds: nowSeconds(),
      intervalSeconds,
      files: sampledFiles,
      pssIntervalSeconds: null,
      tree: false,
    });
    let samplingCpuSeconds = 0;
    const sample: typeof monitor.sample = () => {
      const before = cpuSecondsNow();
      const beat = monitor.sample();
      samplingCpuSeconds += cpuSecondsNow() - before;
      return beat;
    };
    const beat = keepBeat({ sample }, intervalSeconds);
    finish = (ending) => {
      beat.stop();
      const { gaps, sampleCount }: Monitored = monitor.end(ending);
      file.close();
      return { written: opened, gaps, sampleCount, samplingCpuSeconds };
    };
  };

  return { begin, end: (end) => finish?.(endingOf(end)) ?? nothingWatched };
};
