/** What V8's precise coverage tells of the functions of an untraced run. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Type } from 'typebox';
import { Value } from 'typebox/value';

import type { CoveredFunction } from './compare-counts.js';
import { functionPreludes } from './function-preludes.js';

/**
 * The file that Node leaves in the directory that NODE_V8_COVERAGE names, as far as it is of use here. A function's
 * first range is the function itself, and its count exact.
 */
const Coverage = Type.Object({
  result: Type.Array(
    Type.Object({
      url: Type.String(),
      functions: Type.Array(
        Type.Object({
          functionName: Type.String(),
          ranges: Type.Array(
            Type.Object({
              startOffset: Type.Integer(),
              endOffset: Type.Integer(),
              count: Type.Integer(),
            }),
          ),
        }),
      ),
    }),
  ),
});

const functionsOf = (
  path: string,
  covered: Type.Static<typeof Coverage>['result'][number]['functions'],
): CoveredFunction[] => {
  const preludes = functionPreludes(new TextDecoder().decode(readFileSync(path)));
  return covered.flatMap(({ functionName, ranges }, index) => {
    const [range] = ranges;
    // The module itself comes first.
    if (range === undefined || (index === 0 && !preludes.hasStatements)) return [];
    const { startOffset: start, endOffset: end, count: calls } = range;
    return [{ path, start, end, name: functionName, calls, prelude: preludes.of(start, end) }];
  });
};

/** The functions of the modules that `isOwn`, an absolute path given, picks. Throws where `text` is no coverage. */
export const coveredFunctions = (
  text: string,
  isOwn: (path: string) => boolean,
): readonly CoveredFunction[] =>
  Value.Parse(Coverage, JSON.parse(text)).result.flatMap(({ url, functions }) => {
    if (!url.startsWith('file:')) return [];
    const path = fileURLToPath(url);
    return isOwn(path) ? functionsOf(path, functions) : [];
  });
