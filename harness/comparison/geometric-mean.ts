import type { ConfigurationId } from '../configurations.js';
import { sum } from '../statistics/samples.js';
import type { OverheadSource } from './change.js';
import type { Series } from './compared-run.js';

/** Per round the geometric mean of the overheads of the configurations; rounds that lack one of them are left out. */
export function geometricMeanOverheads(
  { overheads }: OverheadSource,
  configurations: readonly ConfigurationId[],
): Series {
  const [first, ...others] = configurations.map(overheads);
  if (first === undefined) return new Map();
  return new Map(
    [...first].flatMap(([round, overhead]) => {
      const values = [overhead, ...others.flatMap((series) => series.get(round) ?? [])];
      return values.length < configurations.length ? [] : [[round, geometricMean(values)]];
    }),
  );
}

const geometricMean = (values: readonly number[]): number =>
  Math.exp(sum(values.map(Math.log)) / values.length);
