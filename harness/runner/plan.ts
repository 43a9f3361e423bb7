import { baselineId, type ConfigurationId } from '../configurations.js';
import { seededWords, shuffled } from './seeded-random.js';

/** One process execution that the plan asks for. */
export interface Repetition {
  /** Name of one of the run's runtimes. */
  readonly runtime: string;
  readonly configuration: ConfigurationId;
  /** From 1. */
  readonly round: number;
  /** 1 for the second `no-trace` of a round, else 0. */
  readonly occurrence: 0 | 1;
}

export interface PlanOptions {
  /** Names of the runtimes, in the run's order. */
  readonly runtimes: readonly string[];
  readonly configurations: readonly ConfigurationId[];
  readonly rounds: number;
  /** 32-bit; the same seed gives the same plan. */
  readonly seed: number;
}

/**
 * Every configuration once a round on each runtime and the baseline twice, each round in an order of its own that
 * mingles the runtimes.
 *
 * Both baselines of a round are shuffled like the others, so neither of the A/A pair comes first more often: a machine
 * that warms up or slows down moves their ratio to neither side.
 */
export function planRepetitions(options: PlanOptions): Repetition[] {
  const { runtimes, configurations, rounds, seed } = options;
  const nextWord = seededWords(seed);
  const block = runtimes.flatMap((runtime): Omit<Repetition, 'round'>[] => [
    ...configurations.map((configuration) => ({ runtime, configuration, occurrence: 0 as const })),
    { runtime, configuration: baselineId, occurrence: 1 },
  ]);
  return Array.from({ length: rounds }, (_, index) =>
    shuffled(block, nextWord).map((repetition) => ({ ...repetition, round: index + 1 })),
  ).flat();
}
