import { type AnyNode, parse, type Pattern, type Program } from 'acorn';

import { childrenOf } from '../instrumenter/children.js';
import { type FunctionNode, isFunction, startOf } from '../instrumenter/function-node.js';
import { afterDirectives } from '../instrumenter/statements.js';
import type { Prelude } from './compare-counts.js';

const isSimple = (parameter: Pattern): boolean =>
  parameter.type === 'Identifier' ||
  (parameter.type === 'RestElement' && isSimple(parameter.argument));

const preludeOf = ({ generator, params }: FunctionNode): Prelude | null =>
  generator ? 'generator' : params.every(isSimple) ? null : 'parameters';

const parsed = (source: string): Program | null => {
  for (const sourceType of ['module', 'commonjs'] as const) {
    try {
      return parse(source, { ecmaVersion: 'latest', sourceType, allowHashBang: true });
    } catch {
      // Told apart by trying, as Node does where nothing else decides.
    }
  }
  return null;
};

export interface ModulePreludes {
  /** False for a module of comments and directives: nothing in it is an event. */
  readonly hasStatements: boolean;
  readonly of: (start: number, end: number) => Prelude | null;
}

/** What in `source` may run before a function's body does. */
export const functionPreludes = (source: string): ModulePreludes => {
  const preludes = new Map<string, Prelude>();
  const collect = (node: AnyNode, parent: AnyNode): void => {
    if (isFunction(node)) {
      const prelude = preludeOf(node);
      const start = startOf(node, parent, source);
      if (prelude !== null) preludes.set(`${start}-${node.end}`, prelude);
    }
    for (const child of childrenOf(node)) collect(child, node);
  };
  const program = parsed(source);
  if (program !== null) collect(program, program);
  return {
    hasStatements: program === null || program.body.length > afterDirectives(program.body),
    of: (start, end) => preludes.get(`${start}-${end}`) ?? null,
  };
};
