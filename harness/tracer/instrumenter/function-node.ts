import type { AnyNode } from 'acorn';

export type FunctionNode = Extract<
  AnyNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;

export const isFunction = (node: AnyNode): node is FunctionNode =>
  node.type === 'FunctionDeclaration' ||
  node.type === 'FunctionExpression' ||
  node.type === 'ArrowFunctionExpression';

const isMethod = (parent: AnyNode, node: FunctionNode): boolean =>
  parent.type === 'MethodDefinition' ||
  (parent.type === 'Property' &&
    parent.value === node &&
    (parent.method || parent.kind !== 'init'));

const staticKeyword = /^static(?:\s|\/\*[^]*?\*\/|\/\/.*)+/;

/**
 * Where V8 counts a function from: a method, where acorn's begins at the parameters, from its first word on but for
 * `static`, be that the modifier or the method's own name.
 */
export const startOf = (node: FunctionNode, parent: AnyNode, source: string): number => {
  if (!isMethod(parent, node)) return node.start;
  if (parent.type !== 'MethodDefinition') return parent.start;
  const { key } = parent;
  if (key.start === parent.start && key.type === 'Identifier' && key.name === 'static') {
    return node.start;
  }
  const keyword = parent.static ? staticKeyword.exec(source.slice(parent.start, key.start)) : null;
  return parent.start + (keyword?.[0].length ?? 0);
};
