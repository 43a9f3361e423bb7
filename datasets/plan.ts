import { UserError } from '../harness/errors.js';
import { type FileBrief, planFile } from './file-plan.js';
import { headerBytes } from './header.js';
import type { LasFile, SizedLasFile } from './las-file.js';
import { Random } from './random.js';
import { fullScaleSizes } from './sizes.js';
import { dealTraits, type Traits } from './traits.js';

/** Everything in the corpus is drawn from this number. */
export const corpusSeed = 5876;

/** Raised whenever the generator gives other bytes than before. */
export const corpusFormatVersion = 1;

/** Beyond it, indexes outgrow their columns. */
export const largestScale = 10;

export interface CorpusPlan {
  /** Size against the note's corpus: greater than 0, at most `largestScale`. */
  readonly scale: number;
  readonly seed: number;
  readonly formatVersion: number;
  readonly totalBytes: number;
  /** In the order of their names. */
  readonly files: readonly SizedLasFile[];
}

/** Room for the header, the remarks, and two rows, without which there is no step. */
const viableBytes = (file: LasFile): number =>
  headerBytes(file) + file.traits.remarkBytes + 2 * file.rowBytes;

/** 105 curves need a long header, and a large file of two curves would be deeper than any well. */
const suits = (sizeBytes: number, { columnCount }: Traits): boolean =>
  sizeBytes >= 2500 + 400 * columnCount && sizeBytes <= 1_500_000 * columnCount;

/** Matches sizes with traits. The most unusual sizes choose first, so that none is left without suitable ones. */
function matchSizes(
  sizes: readonly number[],
  dealt: readonly Traits[],
): Pick<FileBrief, 'fullScaleBytes' | 'dealt'>[] {
  const sorted = sizes.toSorted((left, right) => left - right);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 1;
  const unusualness = (size: number): number => Math.max(size / median, median / size);
  const rest = [...dealt];
  return sizes
    .toSorted((left, right) => unusualness(right) - unusualness(left))
    .map((fullScaleBytes) => {
      const choice = rest.findIndex((traits) => suits(fullScaleBytes, traits));
      const [traits] = choice < 0 ? [] : rest.splice(choice, 1);
      if (traits === undefined) throw new RangeError(`No traits suit ${fullScaleBytes} bytes.`);
      return { fullScaleBytes, dealt: traits };
    });
}

/**
 * Plans the corpus at a scale: the same wells at every scale, logged over shorter or longer intervals. A file's size is
 * its full-scale size times `scale`, rounded, but never less than its header, its remarks and two rows take.
 * At scale 1 the sizes are the note's (`corpusShape`), to the byte. Pure.
 *
 * Throws a UserError if `scale` is not a number above 0 and up to `largestScale`.
 */
export function planCorpus(scale: number): CorpusPlan {
  if (!(scale > 0 && scale <= largestScale)) {
    throw new UserError(
      `The scale of the corpus must be above 0 and at most ${largestScale}, not ${scale}.`,
      'Give a scale such as 0.05, 0.1 or 1.',
    );
  }
  const random = new Random(corpusSeed, 0);
  const briefs = matchSizes(fullScaleSizes(random), dealTraits(random));
  const wellNumbers = random.shuffled(briefs.map((_, position) => position + 1));
  const files = briefs
    .map((brief, position): SizedLasFile => {
      const wellNumber = wellNumbers[position] ?? 0;
      const growth = Math.max(1, scale);
      const file = planFile(new Random(corpusSeed, wellNumber), { ...brief, wellNumber, growth });
      const scaledBytes = Math.round(brief.fullScaleBytes * scale);
      return { ...file, sizeBytes: Math.max(scaledBytes, viableBytes(file)) };
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return { scale, seed: corpusSeed, formatVersion: corpusFormatVersion, totalBytes, files };
}
