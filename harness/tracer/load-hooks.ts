/** Puts weaveModule between Node's loaders and the program, in whichever way this Node offers. */
import * as nodeModule from 'node:module';
import { pathToFileURL } from 'node:url';

import { hotPathOf } from './hot-path.js';
import type { TracerOptions } from './options.js';
import { type ModuleKind, weaveModule, type WeaveSettings } from './weave-module.js';
import type { HotLayout } from '../../native/index.js';

/** What the hooks need to know, as plain data: on older Nodes it crosses to a thread of its own. */
export interface HookData {
  readonly options: TracerOptions;
  readonly layout: HotLayout;
}

export const settingsFrom = ({ options, layout }: HookData): WeaveSettings => ({
  hotPath: hotPathOf(options.configuration, layout, options.auditInterval > 0),
  granularity: options.granularity,
  include: options.include,
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
): R => {
  const kind = kinds[loaded.format ?? ''];
  if (kind === undefined || loaded.source == null) return loaded;
  const woven = weaveModule(textOf(loaded.source), url, kind, settings);
  return woven === null ? loaded : { ...loaded, source: woven };
};

interface CompilesModules {
  _compile(this: unknown, source: string, path: string, ...rest: unknown[]): unknown;
}

/** CommonJS modules that `require` reads itself never pass through asynchronous hooks. */
const hookRequire = (settings: WeaveSettings): void => {
  const prototype = nodeModule.Module.prototype as unknown as CompilesModules;
  // Called only with the module that it is looked up on.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const compile = prototype._compile;
  prototype._compile = function (source, path, ...rest) {
    const url = pathToFileURL(path).href;
    return compile.call(
      this,
      weaveModule(source, url, 'commonjs', settings) ?? source,
      path,
      ...rest,
    );
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

export const installLoadHooks = (data: HookData): void => {
  const settings = settingsFrom(data);
  if (registerHooks !== undefined) {
    registerHooks({
      load: (url, context, next) => weaveLoaded(next(url, context), url, settings),
    });
    return;
  }
  nodeModule.register('./loader-thread.js', import.meta.url, { data });
  hookRequire(settings);
};
