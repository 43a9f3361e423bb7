/**
 * Advance widths of a wide sans-serif face (DejaVu Sans) in thousandths of the font size, by class of character: the
 * widest of the faces that a viewer may draw, so that nothing runs into its neighbour.
 */
const classes: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[ijl|!'.,:;]/, 310],
  [/[ ftrI()[\]/-]/, 370],
  [/[MWmw%@–—]/, 930],
  [/[A-Z]/, 700],
];

const ordinaryWidth = 610;

const characterWidth = (character: string): number =>
  classes.find(([characters]) => characters.test(character))?.[1] ?? ordinaryWidth;

/** What vega asks of a text mark. */
interface TextItem {
  readonly fontSize?: number;
}

/** Width of a line of text in pixels, by estimate; 11 is the font size where a mark has none. */
export const textWidth = ({ fontSize = 11 }: TextItem, text: unknown): number =>
  (fontSize * Array.from(String(text), characterWidth).reduce((sum, width) => sum + width, 0)) /
  1000;
