import type { AnyNode } from 'acorn';

import { childrenOf } from './children.js';

const hasOwnVariables = (node: AnyNode): boolean =>
  node.type === 'FunctionDeclaration' ||
  node.type === 'FunctionExpression' ||
  node.type === 'ArrowFunctionExpression' ||
  node.type === 'StaticBlock';

const namesIn = (pattern: AnyNode): string[] =>
  pattern.type === 'Identifier'
    ? [pattern.name]
    : pattern.type === 'MemberExpression'
      ? []
      : childrenOf(pattern).flatMap(namesIn);

const varNamesIn = (node: AnyNode): string[] => {
  if (hasOwnVariables(node)) return [];
  const own =
    node.type === 'VariableDeclaration' && node.kind === 'var'
      ? node.declarations.flatMap((declarator) => namesIn(declarator.id))
      : [];
  return [...own, ...childrenOf(node).flatMap(varNamesIn)];
};

/**
 * Whether these statements of a function's body, legal there, would be a syntax error inside a block: functions
 * declared in a block clash with a `var` of the same name and, in strict code, with each other.
 */
export const conflictsInBlock = (statements: readonly AnyNode[]): boolean => {
  const functions = statements.flatMap((node) =>
    node.type === 'FunctionDeclaration' && node.id != null ? [node.id.name] : [],
  );
  if (functions.length === 0) return false;
  const declared = new Set(functions);
  if (declared.size < functions.length) return true;
  return statements.flatMap(varNamesIn).some((name) => declared.has(name));
};
