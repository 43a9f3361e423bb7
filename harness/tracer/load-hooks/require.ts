/** Modules that `require` reads itself, ES modules among them: they pass through no hook of Node's before 22.15. */
import { readFileSync } from 'node:fs';
import { Module } from 'node:module';
import { pathToFileURL } from 'node:url';

import { type ModuleKind, moduleKinds, type Weave } from '../weave-module.js';

interface CompilesModules {
  _compile(this: unknown, source: string, path: string, format?: string): unknown;
}

type Extension = (module: CompilesModules, path: string) => void;

/** Of the frames that the hook adds to stack traces. */
export const requireHookUrl = import.meta.url;

/** Without a format of its own, Node looks which kind the text parses as. */
const kindsOf = (format: string | undefined): readonly ModuleKind[] => {
  const kind = moduleKinds[format ?? ''];
  return kind === undefined ? ['commonjs', 'module'] : [kind];
};

/** Node 20.19 takes `.mjs` past `_compile`, which does for it all the same. */
const compileModules = (): void => {
  const { _extensions: extensions } = Module as unknown as {
    _extensions: Record<string, Extension>;
  };
  if (extensions['.mjs'] === undefined) return;
  extensions['.mjs'] = (module, path) => {
    module._compile(readFileSync(path, 'utf8'), path, 'module');
  };
};

/** What such an ES module imports in turn passes through here as well. */
export const hookRequire = (weave: Weave): void => {
  const prototype = Module.prototype as unknown as CompilesModules;
  // Called only with the module that it is looked up on.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const compile = prototype._compile;
  prototype._compile = function (source, path, format) {
    const url = pathToFileURL(path).href;
    for (const kind of kindsOf(format)) {
      const woven = weave(source, url, kind);
      if (woven !== null) return compile.call(this, woven, path, format);
    }
    return compile.call(this, source, path, format);
  };
  compileModules();
};
