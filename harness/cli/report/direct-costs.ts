import type { ConfigurationId } from '../../configurations.js';
import { recordIn } from '../../contenders/record-store.js';
import { rssContenders } from '../../contenders/rss-cost/rss-contenders.js';
import { rssCostKind } from '../../contenders/rss-cost/rss-cost-kind.js';
import { median } from '../../statistics/quantiles.js';

/** Microseconds of one event of a loop under each configuration that `memtrace rss-cost` timed beside the run. */
export const gatherDirectCosts = (runDirectory: string): ReadonlyMap<ConfigurationId, number> => {
  const record = recordIn(runDirectory, rssCostKind);
  if (record === null) return new Map();
  const completed = record.measurements.filter((each) => each.outcome === 'completed');
  return new Map(
    rssContenders.flatMap(({ id, source }): (readonly [ConfigurationId, number])[] => {
      const own = completed.filter(({ contender }) => contender === id);
      return source.kind !== 'event' || own.length === 0
        ? []
        : [[source.configuration, median(own.map(({ nanoseconds }) => nanoseconds)) / 1000]];
    }),
  );
};
