import { exponential, normal, uniform, type Random } from './random.js';

/**
 * What a shared, warming machine does to the wall time of one repetition after another, in logarithms (0.01 is
 * about 1 %). All of it belongs to the moment, none to the configuration that happens to run then.
 */
export const machineNoise = {
  /** From the first repetition to the last, drawn evenly between this much slower and this much faster. */
  trend: 0.15,
  /** A neighbour that comes and goes: largest amplitude, and the range of its period in repetitions. */
  waveAmplitude: 0.06,
  wavePeriod: { shortest: 30, longest: 300 },
  /** Noise that remembers the repetition before. */
  autocorrelation: 0.9,
  autocorrelatedDeviation: 0.03,
  /** Noise that does not. */
  ownDeviation: 0.01,
  /** Repetitions that something else slowed down, and by how much on average. */
  spikeProbability: 0.05,
  spikeMean: 0.25,
} as const;

/** Logarithmic noise of consecutive repetitions on one machine. */
export function machineNoisePath(repetitionCount: number, random: Random): number[] {
  const noise = machineNoise;
  const trend = uniform(random, -noise.trend, noise.trend);
  const amplitude = uniform(random, 0, noise.waveAmplitude);
  const period = uniform(random, noise.wavePeriod.shortest, noise.wavePeriod.longest);
  const phase = uniform(random, 0, 2 * Math.PI);
  // Chosen so that the deviation neither grows nor shrinks along the path.
  const innovation = noise.autocorrelatedDeviation * Math.sqrt(1 - noise.autocorrelation ** 2);
  let remembered = noise.autocorrelatedDeviation * normal(random);
  return Array.from({ length: repetitionCount }, (_, time) => {
    remembered = noise.autocorrelation * remembered + innovation * normal(random);
    const drift =
      trend * (time / repetitionCount) +
      amplitude * Math.sin(phase + (2 * Math.PI * time) / period);
    const spike = random() < noise.spikeProbability ? exponential(random, noise.spikeMean) : 0;
    return drift + remembered + noise.ownDeviation * normal(random) + spike;
  });
}
