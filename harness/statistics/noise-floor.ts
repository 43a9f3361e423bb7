import type { EstimateOptions } from './estimate.js';
import { pairedRatio } from './paired-ratio.js';

/** A ratio's distance from 1 whichever side it lies on: 0.8 and 1.25 are the same effect. */
export const foldedRatio = (ratio: number): number => Math.max(ratio, 1 / ratio);

/**
 * The noise floor of a run, a ratio of at least 1, from its A/A pairs: per round the second `no-trace` over the first.
 *
 * It is the end of their interval that lies further from 1, folded. The two sides are the same program, so every
 * ratio inside that interval is one that this machine, with this many rounds, could show for no difference at all;
 * an effect has to lie beyond all of them. The estimate alone would not do: it comes out near 1 by luck as often as
 * not. A single pair has no interval; its ratio is then all that is known, and a floor too low is likely.
 *
 * @throws RangeError as pairedRatio.
 */
export function noiseFloor(aaRatios: readonly number[], options: EstimateOptions = {}): number {
  const estimate = pairedRatio(aaRatios, options);
  return estimate.low === null
    ? foldedRatio(estimate.ratio)
    : Math.max(foldedRatio(estimate.low), foldedRatio(estimate.high));
}
