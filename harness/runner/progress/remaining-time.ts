import type { ConfigurationId } from '../../configurations.js';

export interface TimedRepetition {
  readonly configuration: ConfigurationId;
  /** Checks and clean-up included. */
  readonly seconds: number;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * Seconds that `remaining` will take, each at the median of its configuration so far; a configuration not yet seen
 * counts as the median of all. Null before anything was seen.
 */
export function remainingSeconds(
  done: readonly TimedRepetition[],
  remaining: readonly ConfigurationId[],
): number | null {
  const overall = median(done.map(({ seconds }) => seconds));
  if (overall === null) {
    return null;
  }
  const expected = (id: ConfigurationId): number => {
    const seen = done.filter(({ configuration }) => configuration === id);
    return median(seen.map(({ seconds }) => seconds)) ?? overall;
  };
  return remaining.reduce((total, id) => total + expected(id), 0);
}
