import { configurationIds, type ConfigurationId } from '../../configurations.js';
import { machineNoisePath } from '../../statistics/simulation/noise.js';
import { type Random, shuffled } from '../../statistics/simulation/random.js';
import { changesOf, type OverheadSource } from '../change.js';
import type { Series } from '../compared-run.js';

export interface SimulatedComparisons {
  readonly roundCount: number;
  /** Traced configurations of each run. */
  readonly configurationCount: number;
  /** Of the first configuration in the candidate: 1.1 for 10 %. */
  readonly slowdown: number;
  readonly comparisonCount: number;
}

export interface Findings {
  /** Share of the comparisons that call any configuration without a slow-down a difference. */
  readonly falselyAlarmed: number;
  /** Share of the comparisons that call the slowed configuration worse. */
  readonly found: number;
}

/** How comparisons of two runs, each on a path of machine noise of its own, come out. */
export function findings(simulated: SimulatedComparisons, random: Random): Findings {
  const { configurationCount, slowdown, comparisonCount } = simulated;
  const configurations = configurationIds.slice(1, 1 + configurationCount);
  let alarmCount = 0;
  let foundCount = 0;
  for (let comparison = 0; comparison < comparisonCount; comparison++) {
    const base = simulatedRun(simulated, configurations, 1, random);
    const candidate = simulatedRun(simulated, configurations, slowdown, random);
    const { changes } = changesOf(configurations, { base, candidate, pairing: 'apart' });
    const [first, ...others] = changes.map(({ verdict }) => verdict);
    const innocent = slowdown === 1 ? [first, ...others] : others;
    alarmCount += innocent.some((verdict) => verdict === 'worse' || verdict === 'better') ? 1 : 0;
    foundCount += first === 'worse' ? 1 : 0;
  }
  return {
    falselyAlarmed: alarmCount / comparisonCount,
    found: foundCount / comparisonCount,
  };
}

/** True overheads are 1 throughout: a change is a ratio of them, whatever they are. */
function simulatedRun(
  { roundCount }: SimulatedComparisons,
  configurations: readonly ConfigurationId[],
  slowdown: number,
  random: Random,
): OverheadSource {
  const [slowed] = configurations;
  const slots = ['no-trace', 'no-trace again', ...configurations] as const;
  const noise = machineNoisePath(roundCount * slots.length, random);
  const rounds = Array.from({ length: roundCount }, (_, round) => {
    const begin = round * slots.length;
    return new Map(
      shuffled(slots, random).map((slot, place) => [slot, noise[begin + place] ?? NaN]),
    );
  });
  const ratios = (slot: (typeof slots)[number], factor: number): Series =>
    new Map(
      rounds.map((logs, round) => [
        round,
        factor * Math.exp((logs.get(slot) ?? NaN) - (logs.get('no-trace') ?? NaN)),
      ]),
    );
  return {
    overheads: (configuration) => ratios(configuration, configuration === slowed ? slowdown : 1),
    aaRatios: ratios('no-trace again', 1),
  };
}
