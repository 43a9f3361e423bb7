/** Hooks that run in the program's own thread and see CommonJS and ES modules alike: Node 22.15 and newer. */
import * as nodeModule from 'node:module';

import { moduleKinds, type Weave } from '../weave-module.js';

interface LoadResult {
  readonly format?: string | null | undefined;
  readonly source?: string | ArrayBuffer | NodeJS.ArrayBufferView | null | undefined;
}

type RegisterHooks = (hooks: {
  load: (
    url: string,
    context: unknown,
    next: (url: string, context: unknown) => LoadResult,
  ) => LoadResult;
}) => void;

const textOf = (source: NonNullable<LoadResult['source']>): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);

/** The loaded module with its source woven; as it is where it is not to be traced. */
const weaveLoaded = (loaded: LoadResult, url: string, weave: Weave): LoadResult => {
  const kind = moduleKinds[loaded.format ?? ''];
  if (kind === undefined || loaded.source == null) return loaded;
  const woven = weave(textOf(loaded.source), url, kind);
  return woven === null ? loaded : { ...loaded, source: woven };
};

/** Returns whether this Node has such hooks. */
export const hookRegistered = (weave: Weave): boolean => {
  const { registerHooks } = nodeModule as unknown as { registerHooks?: RegisterHooks };
  if (registerHooks === undefined) return false;
  registerHooks({ load: (url, context, next) => weaveLoaded(next(url, context), url, weave) });
  return true;
};
