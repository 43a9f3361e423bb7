/** Figures of the values that are present; in the curve's unit. */
export interface Distribution {
  readonly min: number;
  readonly mean: number;
  readonly median: number;
  /** Of the population: the mean square is over the count, not over the count less one. */
  readonly standardDeviation: number;
  readonly max: number;
  readonly range: number;
}

/** How the values go from each present value to the next present one. */
export interface Steps {
  readonly down: number;
  readonly level: number;
  readonly up: number;
  /** Share of the steps that are not level, 0 to 1; undefined where there is no step. */
  readonly activity: number | undefined;
  /** Steps up less steps down over all steps, -1 to 1; undefined where there is no step. */
  readonly drift: number | undefined;
}

export interface CurveSummary {
  /** Values that are present. */
  readonly count: number;
  readonly absentCount: number;
  /** Undefined where no value is present. */
  readonly distribution: Distribution | undefined;
  readonly steps: Steps;
  /** Index (depth or time) of the first frame that has a value; undefined where none has, or it has no index. */
  readonly firstDepth: number | undefined;
  readonly lastDepth: number | undefined;
}

/** Summarises a curve. Both arrays have one element a frame, NaN where absent; `depths` is the file's first curve. */
export function summariseCurve(values: readonly number[], depths: readonly number[]): CurveSummary {
  const present = values.filter(isPresent);
  return {
    count: present.length,
    absentCount: values.length - present.length,
    distribution: present.length === 0 ? undefined : summariseDistribution(present),
    steps: countSteps(present),
    firstDepth: depthAt(values.findIndex(isPresent), depths),
    lastDepth: depthAt(values.findLastIndex(isPresent), depths),
  };
}

function isPresent(value: number): boolean {
  return !Number.isNaN(value);
}

function depthAt(frame: number, depths: readonly number[]): number | undefined {
  const depth = depths[frame];
  return depth === undefined || Number.isNaN(depth) ? undefined : depth;
}

function summariseDistribution(present: readonly number[]): Distribution {
  const sorted = Float64Array.from(present).sort();
  const min = sorted[0] ?? Number.NaN;
  const max = sorted[sorted.length - 1] ?? Number.NaN;
  const mean = meanOf(present);
  return {
    min,
    mean,
    median: medianOf(sorted),
    standardDeviation: standardDeviationOf(present, mean),
    max,
    range: max - min,
  };
}

/**
 * The mean, corrected by the mean of what is left over: the first sum rounds at every value, the second only what is
 * small. A constant curve has exactly its constant, so that its standard deviation is exactly 0.
 */
function meanOf(present: readonly number[]): number {
  let sum = 0;
  for (const value of present) {
    sum += value;
  }
  const estimate = sum / present.length;
  let residual = 0;
  for (const value of present) {
    residual += value - estimate;
  }
  return estimate + residual / present.length;
}

/** From the deviations, which lose no digits where the values are large and close together. */
function standardDeviationOf(present: readonly number[], mean: number): number {
  let sumOfSquares = 0;
  for (const value of present) {
    const deviation = value - mean;
    sumOfSquares += deviation * deviation;
  }
  return Math.sqrt(sumOfSquares / present.length);
}

/** Of an even count, the mean of the middle two. */
function medianOf(sorted: Float64Array): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  if (sorted.length % 2 === 1) {
    return upper;
  }
  const lower = sorted[middle - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

function countSteps(present: readonly number[]): Steps {
  let down = 0;
  let level = 0;
  let up = 0;
  let previous = present[0] ?? Number.NaN;
  for (const value of present.slice(1)) {
    if (value < previous) {
      down += 1;
    } else if (value > previous) {
      up += 1;
    } else {
      level += 1;
    }
    previous = value;
  }
  const total = down + level + up;
  return {
    down,
    level,
    up,
    activity: total === 0 ? undefined : (down + up) / total,
    drift: total === 0 ? undefined : (up - down) / total,
  };
}
