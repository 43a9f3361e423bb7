/** Puts weaveModule between Node's loaders and the program, in whichever way this Node offers. */
import * as nodeModule from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

import { forgetStart } from './forget-start.js';
import { hotPathOf } from './hot-path.js';
import { optionsVariable, type TracerOptions } from './options.js';
import { restoreStackTraces } from './stack-traces/restore-stack-traces.js';
import { showUncaughtLocations } from './stack-traces/uncaught.js';
import { noteBeforeLookup, noteWovenScript } from './stack-traces/woven-scripts.js';
import { withRealPaths } from './traced-paths.js';
import {
  type ModuleKind,
  weaveAgain,
  weaveModule,
  type WeaveSettings,
  type WovenNote,
} from './weave-module.js';
import type { HotLayout } from '../../native/index.js';

/** What the hooks need to know, as plain data: on older Nodes it crosses to a thread of its own. */
export interface HookData {
  readonly options: TracerOptions;
  readonly layout: HotLayout;
}

/** The same, with the port that takes a note of every module woven in the other thread. */
export interface LoaderThreadData extends HookData {
  readonly notes: MessagePort;
}

export const settingsFrom = ({ options, layout }: HookData): WeaveSettings => ({
  hotPath: hotPathOf(options.configuration, layout, options.auditInterval > 0),
  granularity: options.granularity,
  include: withRealPaths(options.include),
  countsPath: options.countsPath ?? null,
});

interface LoadResult {
  readonly format?: string | null | undefined;
  readonly source?: string | ArrayBuffer | NodeJS.ArrayBufferView | null | undefined;
}

const kinds: Readonly<Record<string, ModuleKind>> = { module: 'module', commonjs: 'commonjs' };

const textOf = (source: NonNullable<LoadResult['source']>): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);

/** The loaded module with its source woven; unchanged where it is not to be traced. */
export const weaveLoaded = <R extends LoadResult>(
  loaded: R,
  url: string,
  settings: WeaveSettings,
  take: (note: WovenNote) => void,
): R => {
  const kind = kinds[loaded.format ?? ''];
  if (kind === undefined || loaded.source == null) return loaded;
  const woven = weaveModule(textOf(loaded.source), url, kind, settings);
  if (woven === null) return loaded;
  take(woven.note);
  return { ...loaded, source: woven.text };
};

interface CompilesModules {
  _compile(this: unknown, source: string, path: string, format?: string): unknown;
}

/** What `require` may have read: without a format of its own, Node looks which kind the text parses as. */
const kindsOf = (format: string | undefined): readonly ModuleKind[] => {
  const kind = kinds[format ?? ''];
  return kind === undefined ? ['commonjs', 'module'] : [kind];
};

/**
 * Modules that `require` reads itself, ES modules among them, never pass through asynchronous hooks. What such an ES
 * module imports in turn passes through neither, and runs untraced.
 */
const hookRequire = (settings: WeaveSettings, take: (note: WovenNote) => void): void => {
  const prototype = nodeModule.Module.prototype as unknown as CompilesModules;
  // Called only with the module that it is looked up on.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const compile = prototype._compile;
  prototype._compile = function (source, path, format) {
    const url = pathToFileURL(path).href;
    for (const kind of kindsOf(format)) {
      const woven = weaveModule(source, url, kind, settings);
      if (woven === null) continue;
      take(woven.note);
      return compile.call(this, woven.text, path, format);
    }
    return compile.call(this, source, path, format);
  };
};

type RegisterHooks = (hooks: {
  load: (
    url: string,
    context: unknown,
    next: (url: string, context: unknown) => LoadResult,
  ) => LoadResult;
}) => void;

/** Hooks that run in the program's own thread: Node 22.15 and newer. */
const registerHooks = (nodeModule as unknown as { registerHooks?: RegisterHooks }).registerHooks;

const hookInOtherThread = (data: HookData, take: (note: WovenNote) => void): void => {
  const { port1, port2 } = new MessageChannel();
  port1.unref();
  noteBeforeLookup(() => {
    let next = receiveMessageOnPort(port1);
    while (next !== undefined) {
      // Only loader-thread.ts has the other end.
      take(next.message as WovenNote);
      next = receiveMessageOnPort(port1);
    }
  });
  const threadData: LoaderThreadData = { ...data, notes: port2 };
  nodeModule.register('./loader-thread.js', import.meta.url, {
    data: threadData,
    transferList: [port2],
  });
};

export const installLoadHooks = (data: HookData): void => {
  const settings = settingsFrom(data);
  const take = (note: WovenNote): void => {
    noteWovenScript(note.path, () => weaveAgain(note, settings));
  };
  forgetStart(optionsVariable);
  restoreStackTraces(import.meta.url);
  showUncaughtLocations();
  if (registerHooks === undefined) {
    hookInOtherThread(data, take);
    hookRequire(settings, take);
    return;
  }
  registerHooks({
    load: (url, context, next) => weaveLoaded(next(url, context), url, settings, take),
  });
};
