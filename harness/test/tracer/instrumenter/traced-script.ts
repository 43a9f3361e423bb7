/** Runs small CommonJS sources as they are and woven, and tells what each did and which events it met. */
import assert from 'node:assert/strict';
import vm from 'node:vm';

import { granularities, type Granularity } from '../../../configurations.js';
import { instrument } from '../../../tracer/instrumenter/instrument.js';
import type { Site, SiteKind } from '../../../tracer/instrumenter/site.js';
import { render, unweave } from '../../../tracer/instrumenter/woven-text.js';

export interface Woven {
  readonly text: string;
  readonly sites: readonly Site[];
}

export const weave = (
  source: string,
  granularity: Granularity,
  sourceType: 'module' | 'commonjs' = 'commonjs',
): Woven => {
  const instrumented = instrument(source, { sourceType, granularity });
  assert.ok(instrumented !== null, 'the source is woven already');
  const { woven, sites } = instrumented;
  return { text: render(woven, (site) => `__hit(${site})`, 0), sites };
};

/** How an event is written in the tests: `>f` for a CALL of f, `7` for a LINE of line 7. */
const signs: Readonly<Record<Exclude<SiteKind, 'LINE'>, string>> = {
  CALL: '>',
  RETURN: '<',
  EXCEPTION: '!',
  SUSPEND: '-',
  RESUME: '+',
};

export const eventText = (source: string, { kind, offset, function: { name } }: Site): string =>
  kind === 'LINE' ? String(source.slice(0, offset).split('\n').length) : `${signs[kind]}${name}`;

export interface Run {
  /** What the program passed to `log`, until it came to rest. */
  readonly log: readonly unknown[];
  /** What its top level returned or threw. */
  readonly outcome: unknown;
}

const settled = async (action: () => unknown): Promise<unknown> => {
  try {
    return await action();
  } catch (error) {
    return `threw ${String(error)}`;
  }
};

/** Long enough for any chain of promises: timers run when no promise has anything left to do. */
const atRest = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

const run = async (text: string, hit: (site: number) => void): Promise<Run> => {
  const log: unknown[] = [];
  // As function-to-string.ts has it in a traced process.
  const textOf = (value: unknown): string => unweave(Function.prototype.toString.call(value));
  const globals: readonly [string, unknown][] = [
    ['log', (...values: unknown[]) => void log.push(...values)],
    ['textOf', textOf],
    ['__hit', hit],
  ];
  const names = globals.map(([name]) => name);
  const outcome = await settled(() => {
    const program: unknown = vm.compileFunction(text, names);
    assert.ok(typeof program === 'function');
    const values = globals.map(([, value]) => value);
    return Reflect.apply(program, undefined, values);
  });
  await atRest();
  return { log, outcome };
};

/** The events of a run of the woven source, in order, separated by spaces. */
export const eventsOf = async (source: string, granularity: Granularity = 'line') => {
  const { text, sites } = weave(source, granularity);
  const events: string[] = [];
  await run(text, (id) => {
    const site = sites[id];
    assert.ok(site !== undefined, `there is no site ${id}`);
    events.push(eventText(source, site));
  });
  return events.join(' ');
};

/** Asserts that the program, woven in either granularity, logs, returns and throws what it does as it is. */
export const assertTransparent = async (source: string): Promise<void> => {
  const original = await run(source, () => undefined);
  assert.ok(original.log.length > 0, 'a program that logs nothing shows nothing');
  for (const granularity of granularities) {
    const { text } = weave(source, granularity);
    const woven = await run(text, () => undefined);
    assert.deepEqual(woven, original, `woven by ${granularity}:\n${text}`);
  }
};

/** Declares a test of transparency for each case. */
export const areTransparent = (cases: Readonly<Record<string, string>>): void => {
  for (const [title, source] of Object.entries(cases)) {
    it(title, async () => {
      await assertTransparent(source);
    });
  }
};

/** Declares a test for each row: a title, a program, and its events at `line` granularity. */
export const haveEvents = (
  rows: readonly (readonly [title: string, source: string, events: string])[],
): void => {
  for (const [title, source, events] of rows) {
    it(title, async () => {
      assert.equal(await eventsOf(source), events);
    });
  }
};
