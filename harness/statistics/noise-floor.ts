import type { BoundedRatio, EstimateOptions, UnboundedRatio } from './estimate.js';
import { pairedRatio } from './paired-ratio.js';

/** A ratio's distance from 1 whichever side it lies on: 0.8 and 1.25 are the same effect. */
export const foldedRatio = (ratio: number): number => Math.max(ratio, 1 / ratio);

/**
 * The noise floor that follows from an estimate of what is known to be no difference, a ratio of at least 1.
 *
 * It is the end of the interval that lies further from 1, folded. The two sides are the same program, so every ratio
 * inside that interval is one that these machines, with these rounds, could show for no difference at all; an effect
 * has to lie beyond all of them. The estimate alone would not do: it comes out near 1 by luck as often as not. An
 * estimate without an interval is all that is known, and a floor too low is likely.
 */
export const floorOf = ({
  ratio,
  low,
  high,
}: Pick<BoundedRatio | UnboundedRatio, 'ratio' | 'low' | 'high'>): number =>
  low === null || high === null
    ? foldedRatio(ratio)
    : Math.max(foldedRatio(low), foldedRatio(high));

/**
 * The noise floor of a run from its A/A pairs: per round the second `no-trace` over the first.
 * @throws RangeError as pairedRatio.
 */
export const noiseFloor = (aaRatios: readonly number[], options: EstimateOptions = {}): number =>
  floorOf(pairedRatio(aaRatios, options));
