import { seededWords, shuffled } from '../../runner/seeded-random.js';
import {
  measuredConfigurations,
  type ScalingConfiguration,
  type ScalingPoint,
} from './scaling-points.js';

/** One process execution that the plan asks for. */
export interface ScalingStep extends ScalingPoint {
  readonly configuration: ScalingConfiguration;
  /** From 1. */
  readonly round: number;
}

/**
 * Every configuration at every point once a round. Points come in random order, and within each the configurations: those
 * that are compared stand close together, so that a machine that slows down moves them alike.
 */
export const planScaling = ({
  points,
  rounds,
  seed,
}: {
  readonly points: readonly ScalingPoint[];
  readonly rounds: number;
  /** 32-bit. */
  readonly seed: number;
}): ScalingStep[] => {
  const nextWord = seededWords(seed);
  return Array.from({ length: rounds }, (_, index) =>
    shuffled(points, nextWord).flatMap((point) =>
      shuffled(measuredConfigurations, nextWord).map((configuration) => ({
        ...point,
        configuration,
        round: index + 1,
      })),
    ),
  ).flat();
};
