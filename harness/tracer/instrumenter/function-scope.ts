import type { Piece } from './woven-text.js';
import type { TracedFunction } from './site.js';

/** Variables that a woven function may need; each function that does declares its own. */
export const variables = {
  /** Holds a value while the event that follows its evaluation is written. */
  value: '__memtrace_value',
  /** 1 from a SUSPEND to its RESUME: set when an exception or a close resumes the function instead. */
  suspended: '__memtrace_suspended',
  /** 1 once the function is leaving by an exception; only where `finally` decides how it ends. */
  threw: '__memtrace_threw',
  error: '__memtrace_error',
} as const;

export type VariableName = Exclude<keyof typeof variables, 'error'>;

/** How the language runs a body: what `yield` and `return` do in it depends on that. */
export type BodyKind = 'plain' | 'async' | 'generator' | 'async-generator';

/** What the walk knows of the function (or module, or static block) whose code it is in. */
export interface FunctionScope {
  readonly function: TracedFunction;
  readonly kind: BodyKind;
  /** Line of the last LINE event that surely ran before whatever comes next on it; null when unsure. */
  lastLine: number | null;
  readonly used: Set<VariableName>;
  /** Filled at the end of the walk with what `catch` and `finally` need to notice a resumption by an exception. */
  readonly resumedByException: Piece[];
  /** The RETURN events at return statements: dropped where a `finally` has the last word. */
  readonly returns: Piece[][];
  /** How many `try` statements with a `finally` enclose the walk's place, within this function. */
  finallyDepth: number;
  returnsThroughFinally: boolean;
}

export const newScope = (traced: TracedFunction, kind: BodyKind): FunctionScope => ({
  function: traced,
  kind,
  lastLine: null,
  used: new Set(),
  resumedByException: [],
  returns: [],
  finallyDepth: 0,
  returnsThroughFinally: false,
});

/** `var` statement of the variables that the scope uses; empty where it uses none. */
export const declarations = (scope: FunctionScope): string =>
  scope.used.size === 0 ? '' : `var ${[...scope.used].map((name) => variables[name]).join(',')};`;
