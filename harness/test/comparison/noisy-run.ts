/** Runs that nobody measured, of a machine with known overheads and seeded noise. */
import { baselineId, configurationIds, type ConfigurationId } from '../../configurations.js';
import type { Run } from '../../measurement.js';
import { normal, seededRandom } from '../../statistics/simulation/random.js';
import { behaviours, completedMeasurement, syntheticRun } from '../report/synthetic-run.js';

export interface NoisyMachine {
  readonly seed: number;
  readonly rounds?: number;
  /** Relative deviation of one repetition from another of the same round. */
  readonly noise?: number;
  /** How much longer than on the synthetic machine a configuration takes, `no-trace` included: 1.1 for 10 %. */
  readonly slowdowns?: Partial<Record<ConfigurationId, number>>;
  /** How much longer everything takes. */
  readonly pace?: number;
  readonly different?: Partial<Run>;
}

/** Each round has a pace of its own, which only pairing within the round takes out. */
export const noisyRun = ({
  seed,
  rounds = 10,
  noise = 0.01,
  slowdowns = {},
  pace = 1,
  different = {},
}: NoisyMachine): Run => {
  const random = seededRandom(seed);
  const places: readonly { configuration: ConfigurationId; occurrence: 0 | 1 }[] = [
    ...configurationIds.map((configuration) => ({ configuration, occurrence: 0 as const })),
    { configuration: baselineId, occurrence: 1 },
  ];
  const measurements = Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) => {
    const roundPace = pace * Math.exp(0.1 * normal(random));
    return places.map(({ configuration, occurrence }) => {
      const slowdown = (slowdowns[configuration] ?? 1) * behaviours[configuration].overhead;
      const wallSeconds = roundPace * slowdown * Math.exp(noise * normal(random));
      return { ...completedMeasurement(configuration, round, occurrence), wallSeconds };
    });
  });
  const suffix = (seed & 0xffff).toString(16).padStart(4, '0');
  return {
    ...syntheticRun(rounds),
    runId: `2026-11-24T10-00-00Z-line-${suffix}`,
    seed,
    measurements,
    ...different,
  };
};
