import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { UserError } from '../../errors.js';
import type { Run, Settings } from '../../measurement.js';
import { openProcessSource } from '../../monitor/open-process-source.js';
import type { Repetition } from '../../runner/plan.js';
import type { NamedWatch } from '../../runner/process-executor.js';
import { createWatch, type TimelineFile } from '../../runner/watch.js';
import { openLineFile } from '../../store/line-file.js';
import { nowSeconds } from '../clock.js';

/** The name of a repetition's timeline below the run's directory; of a run with several runtimes it has the runtime in it. */
export const timelineName = (
  { runtime, configuration, round, occurrence }: Repetition,
  runtimeCount: number,
): string => {
  const among = runtimeCount === 1 ? '' : `${runtime}-`;
  return `timelines/${among}${String(round).padStart(2, '0')}-${configuration}-${occurrence}.jsonl`;
};

/** @throws where the file cannot be opened. */
export const openTimeline = (path: string): TimelineFile => {
  mkdirSync(dirname(path), { recursive: true });
  const file = openLineFile(path);
  file.begin();
  return file;
};

/** How each repetition of a run is watched; null where it is not to be, or nothing here tells of other processes. */
export const watchRepetitions = (
  { runtimes }: Pick<Run, 'runtimes'>,
  { monitorInterval }: Pick<Settings, 'monitorInterval'>,
  runDirectory: string,
): ((repetition: Repetition) => NamedWatch) | null => {
  const source = monitorInterval === null ? null : openProcessSource();
  if (monitorInterval === null || source === null || source instanceof UserError) return null;
  const { untracedSeconds, tracedSeconds } = monitorInterval;
  return (repetition) => {
    const timeline = timelineName(repetition, runtimes.length);
    return {
      timeline,
      watch: createWatch({
        source,
        intervalSeconds: repetition.configuration === 'no-trace' ? untracedSeconds : tracedSeconds,
        open: () => openTimeline(join(runDirectory, timeline)),
        nowSeconds,
      }),
    };
  };
};
