import { baselineId, type ConfigurationId } from '../configurations.js';
import { seededWords, shuffled } from './seeded-random.js';

/** One process execution that the plan asks for. */
export interface Repetition {
  readonly configuration: ConfigurationId;
  /** From 1. */
  readonly round: number;
  /** 1 for the second `no-trace` of a round, else 0. */
  readonly occurrence: 0 | 1;
}

export interface PlanOptions {
  readonly configurations: readonly ConfigurationId[];
  readonly rounds: number;
  /** 32-bit; the same seed gives the same plan. */
  readonly seed: number;
}

/**
 * Every configuration once a round and the baseline twice, each round in an order of its own.
 *
 * Both baselines of a round are shuffled like the others, so neither of the A/A pair comes first more often: a machine
 * that warms up or slows down moves their ratio to neither side.
 */
export function planRepetitions({ configurations, rounds, seed }: PlanOptions): Repetition[] {
  const nextWord = seededWords(seed);
  const block: Omit<Repetition, 'round'>[] = [
    ...configurations.map((configuration) => ({ configuration, occurrence: 0 as const })),
    { configuration: baselineId, occurrence: 1 },
  ];
  return Array.from({ length: rounds }, (_, index) =>
    shuffled(block, nextWord).map((repetition) => ({ ...repetition, round: index + 1 })),
  ).flat();
}
