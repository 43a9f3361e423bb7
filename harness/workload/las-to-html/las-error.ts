/** A place in a LAS file. */
export interface LasPlace {
  /** Path of the file relative to the directory that is converted, or any name the caller gives. */
  readonly fileName: string;
  /** From 1. */
  readonly lineNumber: number;
}

/** What is wrong at that place, as three parts of one sentence. */
export interface LasProblem {
  readonly what: string;
  readonly found: string;
  readonly expected: string;
}

/** A LAS file that cannot be parsed. The message ends with the place, as acorn's do. */
export class LasError extends Error {
  override readonly name = 'LasError';
  /** The same facts with the place first, as compilers print them: `file:line: what, found …, expected …`. */
  readonly report: string;

  constructor(problem: LasProblem, place: LasPlace) {
    const sentence = `${problem.what}, found ${problem.found}, expected ${problem.expected}`;
    const placeText = `${place.fileName}:${place.lineNumber}`;
    super(`${sentence} (${placeText})`);
    this.report = `${placeText}: ${sentence}`;
  }
}

const longestQuote = 40;

/** Text of a file as a message may show it: in quotes, control characters escaped, shortened. */
export function quote(text: string): string {
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return JSON.stringify(shown);
}
