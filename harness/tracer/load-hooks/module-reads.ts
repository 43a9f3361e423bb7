/**
 * ES modules of Nodes before 22.15, whose own hooks run in a thread of theirs: 30 ms and 12 MB of every process that has
 * it, which would be most of what tracing costs a short program.
 *
 * The loader of these Nodes reads each module's file with the `readFile` that it looks up on `fs.promises` at that
 * moment (lib/internal/modules/esm/load.js, getSource). So a `readFile` that knows its caller stands in the way of
 * modules alone. Looked up in 20.19, 20.20, 22.13 and 22.14; the tests run on whatever Node runs them.
 */
import { promises } from 'node:fs';
import { extname } from 'node:path';

import type { Weave } from '../weave-module.js';

type ReadFile = typeof promises.readFile;
type Arguments = Parameters<ReadFile>;

/** What may hold JavaScript; the loader reads JSON and WebAssembly the same way. */
const scriptExtensions: ReadonlySet<string> = new Set(['.js', '.mjs', '']);

const loaderScripts = 'node:internal/modules/esm/';

interface Frame {
  getFileName(): string | null | undefined;
}

type Settings = Readonly<Record<string, PropertyDescriptor | undefined>>;

const settingsOfTraces = (): Settings => ({
  stackTraceLimit: Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit'),
  prepareStackTrace: Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace'),
});

const setTraces = (settings: Settings): void => {
  for (const [name, descriptor] of Object.entries(settings)) {
    if (descriptor === undefined) Reflect.deleteProperty(Error, name);
    else Reflect.defineProperty(Error, name, descriptor);
  }
};

const nearestScript = (_: Error, frames: readonly Frame[]): string | null =>
  frames[0]?.getFileName() ?? null;

/** The script that called `callee`, whatever the program has made of stack traces meanwhile. */
const callerOf = (callee: ReadFile): string | null => {
  const settings = settingsOfTraces();
  const holder: { stack?: unknown } = {};
  setTraces({
    stackTraceLimit: { value: 1, configurable: true, writable: true },
    prepareStackTrace: { value: nearestScript, configurable: true, writable: true },
  });
  Error.captureStackTrace(holder, callee);
  const script = holder.stack;
  setTraces(settings);
  return typeof script === 'string' ? script : null;
};

const isCalledByLoader = (callee: ReadFile): boolean =>
  callerOf(callee)?.startsWith(loaderScripts) ?? false;

export const hookModuleReads = (weave: Weave): void => {
  const original = promises.readFile;
  // Of the original's signature, but for what the types say of a string that comes back.
  const readFile = (async (...[path, options]: Arguments) => {
    const isModule =
      path instanceof URL &&
      options === undefined &&
      scriptExtensions.has(extname(path.pathname)) &&
      isCalledByLoader(readFile);
    if (!isModule) return original(path, options);
    const content = await original(path);
    return weave(content.toString(), path.href, 'module') ?? content;
  }) as ReadFile;
  Object.defineProperty(promises, 'readFile', { ...shapeOf(promises), value: readFile });
  Object.defineProperty(readFile, 'name', { value: original.name, configurable: true });
};

/** So that the property looks as it did. */
const shapeOf = (room: typeof promises): PropertyDescriptor =>
  Object.getOwnPropertyDescriptor(room, 'readFile') ?? { configurable: true, writable: true };
