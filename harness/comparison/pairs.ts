import { baselineId, type ConfigurationId } from '../configurations.js';
import type { CompletedMeasurement } from '../measurement.js';
import { mean } from '../statistics/samples.js';

/** Two repetitions of the same round. */
export interface Pair {
  readonly baseline: CompletedMeasurement;
  readonly candidate: CompletedMeasurement;
}

/** The repetition of a plan's place in each round where it completed. */
const byRound = (
  completed: readonly CompletedMeasurement[],
  configuration: ConfigurationId,
  occurrence: number,
): ReadonlyMap<number, CompletedMeasurement> =>
  new Map(
    completed
      .filter((each) => each.configuration === configuration && each.occurrence === occurrence)
      .map((each) => [each.round, each]),
  );

/**
 * Both `no-trace` of each round, or the one that completed. What is not tested, such as peak RSS, is held against the two, which
 * halves the baseline's noise. A ratio of times is not: only of two single repetitions is the error symmetric, which is all
 * that the signed-rank interval assumes.
 */
export const baselinesByRound = (
  completed: readonly CompletedMeasurement[],
): ReadonlyMap<number, readonly CompletedMeasurement[]> => {
  const rounds = new Map<number, CompletedMeasurement[]>();
  for (const each of completed.filter(({ configuration }) => configuration === baselineId)) {
    rounds.set(each.round, [...(rounds.get(each.round) ?? []), each]);
  }
  return rounds;
};

/** Peak RSS of a repetition above the mean of its round's baselines, of which there is at least one. */
export const peakRssAbove = (
  { peakRssBytes }: CompletedMeasurement,
  baselines: readonly CompletedMeasurement[],
): number => peakRssBytes - mean(baselines.map((each) => each.peakRssBytes));

/** A configuration's repetitions beside the first `no-trace` of their round; rounds without both are left out. */
export const pairsOf = (
  completed: readonly CompletedMeasurement[],
  configuration: ConfigurationId,
  occurrence: 0 | 1 = 0,
): readonly Pair[] => {
  const baselines = byRound(completed, baselineId, 0);
  return [...byRound(completed, configuration, occurrence)].flatMap(([round, candidate]) => {
    const baseline = baselines.get(round);
    return baseline === undefined ? [] : [{ baseline, candidate }];
  });
};
