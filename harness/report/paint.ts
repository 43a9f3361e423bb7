/** Select Graphic Rendition (ECMA-48, 8.3.117): what starts a style, and what ends it. */
const styles = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39] } as const;

export interface TextOptions {
  /** Whether to mark headings and what needs attention with ANSI colours. */
  readonly colour: boolean;
}

export type Paint = (style: keyof typeof styles, text: string) => string;

export const painter =
  ({ colour }: TextOptions): Paint =>
  (style, text) => {
    const [start, end] = styles[style];
    return colour ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  };
