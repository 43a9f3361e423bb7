/** Holds the calls that the tracer counted, function by function, against those that V8 counted. Pure. */

export interface FunctionCalls {
  /** Absolute path of the module. */
  readonly path: string;
  /** In UTF-16 offsets of the module's source: with the path, what makes two functions the same. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly calls: number;
}

/**
 * Why a call may end before the body, and so the tracer's CALL, begins: a generator that nobody starts, or parameters
 * whose defaults or patterns throw.
 */
export type Prelude = 'generator' | 'parameters';

export interface CoveredFunction extends FunctionCalls {
  /** Null for a function whose body runs at every call. */
  readonly prelude: Prelude | null;
}

export interface Difference {
  readonly path: string;
  readonly name: string;
  readonly start: number;
  readonly tracedCalls: number;
  readonly coveredCalls: number;
}

export interface Explained extends Difference {
  readonly prelude: Prelude;
}

export interface Verification {
  /** Functions that were called and that both sides counted alike, and the calls of them. */
  readonly matchedFunctionCount: number;
  readonly matchedCallCount: number;
  /** Calls that V8 counted and the tracer did not. */
  readonly missed: readonly Difference[];
  /** Calls that the tracer counted and V8 did not. */
  readonly extra: readonly Difference[];
  /** The same as `missed`, of functions whose body need not run at every call. */
  readonly explained: readonly Explained[];
}

/** What V8 counts that is no function in the source. */
const notInSource: ReadonlySet<string> = new Set([
  '<instance_members_initializer>',
  '<static_initializer>',
]);

const keyOf = ({ path, start, end }: FunctionCalls): string => `${path}\0${start}\0${end}`;

/** A module may be loaded more than once, each time as new functions. */
const sumByFunction = <F extends FunctionCalls>(functions: readonly F[]): Map<string, F> => {
  const sums = new Map<string, F>();
  for (const one of functions) {
    const key = keyOf(one);
    sums.set(key, { ...one, calls: one.calls + (sums.get(key)?.calls ?? 0) });
  }
  return sums;
};

/** `traced` are CALL events, without those of a resumption; `covered` are V8's counts of the same program untraced. */
export const compareCounts = (
  traced: readonly FunctionCalls[],
  covered: readonly CoveredFunction[],
): Verification => {
  const tracedByKey = sumByFunction(traced);
  const coveredByKey = sumByFunction(covered.filter(({ name }) => !notInSource.has(name)));
  const missed: Difference[] = [];
  const extra: Difference[] = [];
  const explained: Explained[] = [];
  let matchedFunctionCount = 0;
  let matchedCallCount = 0;
  for (const key of new Set([...tracedByKey.keys(), ...coveredByKey.keys()])) {
    const ours = tracedByKey.get(key);
    const theirs = coveredByKey.get(key);
    const tracedCalls = ours?.calls ?? 0;
    const coveredCalls = theirs?.calls ?? 0;
    const known = ours ?? theirs;
    if (known === undefined) continue;
    const { path, name, start } = known;
    const difference = { path, name, start, tracedCalls, coveredCalls };
    const prelude = theirs?.prelude ?? null;
    if (tracedCalls > coveredCalls) extra.push(difference);
    else if (tracedCalls === coveredCalls) {
      matchedFunctionCount += coveredCalls > 0 ? 1 : 0;
      matchedCallCount += tracedCalls;
    } else if (prelude === null) missed.push(difference);
    else explained.push({ ...difference, prelude });
  }
  return { matchedFunctionCount, matchedCallCount, missed, extra, explained };
};

/** Whether the tracer counted what V8 counted. */
export const holds = ({ missed, extra }: Verification): boolean =>
  missed.length === 0 && extra.length === 0;
