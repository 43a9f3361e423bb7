import type { ConfigurationId } from '../configurations.js';
import type { CompletedMeasurement } from '../measurement.js';
import { outliers } from '../statistics/outliers.js';
import { median } from '../statistics/quantiles.js';

/** A repetition that took far longer, or shorter, than the others of its configuration. */
export interface OutlyingRepetition {
  readonly configuration: ConfigurationId;
  readonly round: number;
  readonly wallSeconds: number;
  /** Of its configuration. */
  readonly medianSeconds: number;
}

/**
 * The repetitions to warn of, the furthest off first. They are judged by their logarithms: a repetition that takes twice
 * as long is as odd as one that takes half.
 */
export const outlyingRepetitions = (
  completed: readonly CompletedMeasurement[],
): readonly OutlyingRepetition[] =>
  [...new Set(completed.map(({ configuration }) => configuration))]
    .flatMap((configuration) => {
      const own = completed.filter(
        (each) => each.configuration === configuration && each.wallSeconds > 0,
      );
      const medianSeconds = own.length === 0 ? 0 : median(own.map((each) => each.wallSeconds));
      const scored =
        own.length === 0 ? [] : outliers(own.map((each) => Math.log(each.wallSeconds)));
      return scored.flatMap(({ index, score }) => {
        const repetition = own[index];
        if (repetition === undefined) return [];
        const { round, wallSeconds } = repetition;
        return [{ score, outlying: { configuration, round, wallSeconds, medianSeconds } }];
      });
    })
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
    .map(({ outlying }) => outlying);
