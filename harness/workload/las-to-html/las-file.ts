import type { HeaderFields } from './header-line.js';

/** A header line and where it stands. */
export interface HeaderLine extends HeaderFields {
  /** From 1. */
  readonly lineNumber: number;
}

export type Section =
  | { readonly kind: 'header'; readonly title: string; readonly lines: readonly HeaderLine[] }
  | { readonly kind: 'text'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'data'; readonly title: string };

export interface Curve {
  readonly name: string;
  readonly unit: string;
  readonly description: string;
  /** One value a frame in file order, in `unit`; NaN where the value is absent. */
  readonly values: readonly number[];
}

/** A parsed LAS file. */
export interface LasFile {
  /** VERS as the file writes it. */
  readonly version: string;
  readonly wrapped: boolean;
  /** The file's own NULL; undefined where it has none, or none that is a number. */
  readonly nullValue: number | undefined;
  /** In file order. */
  readonly sections: readonly Section[];
  /** The lines of ~Well, where STRT, STOP and STEP stand; empty where the file has no such section. */
  readonly wellLines: readonly HeaderLine[];
  /** In file order; the first is the index, depth or time. */
  readonly curves: readonly Curve[];
  readonly frameCount: number;
}

/** The first line with this mnemonic, whatever its case. */
export function findLine<Line extends HeaderFields>(
  lines: readonly Line[],
  mnemonic: string,
): Line | undefined {
  return lines.find((line) => line.mnemonic.toUpperCase() === mnemonic);
}
