import { pairedRatio } from '../paired-ratio.js';
import { at } from '../samples.js';
import { repetitionsPerRound, type Design } from './designs.js';
import { machineNoisePath } from './noise.js';
import type { Random } from './random.js';

/** Any ratio would do: the interval moves with it. */
const trueRatio = 1.14;
const baselineSlot = 0;

export interface Coverage {
  /** Share of the simulated runs whose interval holds the true ratio. */
  readonly covered: number;
  /** Standard error of that share. */
  readonly standardError: number;
  /** Mean of high / low. */
  readonly meanWidth: number;
}

/** How often the nominal 95 % interval of a run under a design holds the true ratio, over many simulated runs. */
export function coverage(
  design: Design,
  roundCount: number,
  runCount: number,
  random: Random,
): Coverage {
  let hits = 0;
  let widths = 0;
  for (let run = 0; run < runCount; run++) {
    // A comparison of each distance in turn: in a blocked design the last configuration runs long after the baseline.
    const candidateSlot = 1 + (run % (repetitionsPerRound - 1));
    const { low, high } = pairedRatio(simulatedRatios(design, roundCount, candidateSlot, random));
    if (low === null) {
      throw new RangeError(`${roundCount} round gives no interval to check`);
    }
    hits += low <= trueRatio && trueRatio <= high ? 1 : 0;
    widths += high / low;
  }
  const covered = hits / runCount;
  return {
    covered,
    standardError: Math.sqrt((covered * (1 - covered)) / runCount),
    meanWidth: widths / runCount,
  };
}

function simulatedRatios(
  design: Design,
  roundCount: number,
  candidateSlot: number,
  random: Random,
): number[] {
  const schedule = design.schedule(roundCount, random);
  const noise = machineNoisePath(schedule.length, random);
  const noiseOf = (slot: number): number[] => noise.filter((_, time) => schedule[time] === slot);
  const baseline = noiseOf(baselineSlot);
  return noiseOf(candidateSlot).map(
    (logNoise, round) => trueRatio * Math.exp(logNoise - at(baseline, round)),
  );
}
