import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { configurationIds, type ConfigurationId } from '../../configurations.js';
import type { CompletedMeasurement, Run } from '../../measurement.js';
import { readTimeline } from '../../monitor/read-timeline.js';
import type { WatchedRepetition } from '../../report/sections/report-input.js';

/** Of the watched repetitions of a configuration the one of middle wall time: the most ordinary there is. */
const ordinary = (
  { measurements }: Run,
  configuration: ConfigurationId,
  isThere: (timeline: string) => boolean,
): CompletedMeasurement | undefined => {
  const watched = measurements
    .filter((each) => each.outcome === 'completed')
    .filter((each) => each.configuration === configuration && each.occurrence === 0)
    .filter(({ timeline }) => timeline !== undefined && isThere(timeline))
    .sort((one, other) => one.wallSeconds - other.wallSeconds);
  return watched[Math.floor((watched.length - 1) / 2)];
};

/**
 * What the monitor saw of one repetition of each configuration, for a report; nothing where the files were not kept.
 * @throws UserError for a file that is there and is no timeline.
 */
export const gatherTimelines = (
  run: Run,
  runDirectory: string,
): ReadonlyMap<ConfigurationId, WatchedRepetition> =>
  new Map(
    configurationIds.flatMap((configuration) => {
      const pathOf = (timeline: string): string => join(runDirectory, timeline);
      const shown = ordinary(run, configuration, (timeline) => existsSync(pathOf(timeline)));
      if (shown?.timeline === undefined) return [];
      const path = pathOf(shown.timeline);
      const timeline = readTimeline(readFileSync(path, 'utf8'), path);
      return [[configuration, { round: shown.round, timeline }] as const];
    }),
  );
