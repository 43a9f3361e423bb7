import type { AnyNode } from 'acorn';

import { childrenOf } from './children.js';
import { isFunction } from './function-node.js';

const hasOwnVariables = (node: AnyNode): boolean => isFunction(node) || node.type === 'StaticBlock';

const namesIn = (pattern: AnyNode): string[] =>
  pattern.type === 'Identifier'
    ? [pattern.name]
    : pattern.type === 'MemberExpression'
      ? []
      : childrenOf(pattern).flatMap(namesIn);

const anyName = Symbol('any name');
type HoistedName = string | typeof anyName;

/** The names that a node of a function's body declares in the whole function, or may: any, where it evaluates text. */
const hoistedNames = (node: AnyNode): readonly HoistedName[] => {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.kind === 'var' ? node.declarations.flatMap(({ id }) => namesIn(id)) : [];
    case 'FunctionDeclaration':
      return node.id == null ? [] : [node.id.name];
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'eval' ? [anyName] : [];
    default:
      return [];
  }
};

const hoistedNamesWithin = (node: AnyNode): HoistedName[] => [
  ...hoistedNames(node),
  ...(hasOwnVariables(node) ? [] : childrenOf(node).flatMap(hoistedNamesWithin)),
];

/**
 * Whether a function's body, as a block inside the function, might not parse or might mean something else. A function
 * declared in a block clashes with a `var` of the same name and, in strict code, with another such function; in sloppy
 * code it keeps functions of the same name in blocks below it from being hoisted, and parameters from being replaced.
 */
export const conflictsInBlock = (
  parameters: readonly AnyNode[],
  statements: readonly AnyNode[],
): boolean => {
  const functions = statements.flatMap((node) =>
    node.type === 'FunctionDeclaration' && node.id != null ? [node.id.name] : [],
  );
  if (functions.length === 0) return false;
  const declared = new Set(functions);
  const hoisted = statements.flatMap(hoistedNamesWithin);
  // Each of the functions is among the hoisted names itself.
  return (
    parameters.flatMap(namesIn).some((name) => declared.has(name)) ||
    hoisted.filter((name) => name === anyName || declared.has(name)).length > declared.size
  );
};
