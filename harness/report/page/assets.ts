/** What pages have inline, read from where it was installed and compiled. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { projectPaths } from '../../project-paths.js';

const read = (path: string | URL): string => readFileSync(path, 'utf8');

/** Compiled from browser/, without modules: they share one scope, in the order in which a page has them. */
const browserScript = (name: string): string =>
  read(new URL(`browser/${name}.js`, import.meta.url)).replace(
    /\n\/\/# sourceMappingURL=.*\s*$/,
    '\n',
  );

/** A file of a package, beside the one that is its entry. */
const ofPackage = (name: string, file: string): string =>
  fileURLToPath(new URL(file, import.meta.resolve(name)));

const licence = (name: string, folder: string): string =>
  `/*! ${name}\n${read(ofPackage(name, folder)).replaceAll('*/', '* /').trim()}\n*/\n`;

const replaced = (text: string, from: RegExp, to: string): string => {
  if (!from.test(text)) throw new Error(`vega-interpreter no longer has ${String(from)}`);
  return text.replace(from, to);
};

/** vega-interpreter comes as a module only; this page has classic scripts. Its one import is part of vega. */
const interpreter = (): string => {
  const module = read(fileURLToPath(import.meta.resolve('vega-interpreter')));
  const imported = replaced(module, /^import (\{[^}]*\}) from 'vega-util';$/m, 'const $1 = vega;');
  const exported = replaced(
    imported,
    /^export \{ expression as expressionInterpreter \};$/m,
    'globalThis.vegaExpressionInterpreter = expression;',
  );
  return `(() => {\n${exported.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')}\n})();\n`;
};

/** Vega, Vega-Lite and the evaluator of their expressions that needs no `eval`. */
export const vegaScripts = (): readonly string[] => [
  licence('vega', '../LICENSE') + read(ofPackage('vega', 'vega.min.js')),
  read(ofPackage('vega-lite', 'vega-lite.min.js')),
  interpreter(),
];

/** One script of the page's own files, in a scope of its own. */
export const pageScript = (...names: readonly string[]): string =>
  `(() => {\n'use strict';\n${names.map(browserScript).join('')}})();\n`;

export const pageStyle = (...names: readonly string[]): string =>
  names.map((name) => read(`${projectPaths.pageStyles}/${name}.css`)).join('\n');
