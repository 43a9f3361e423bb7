import type { AnyNode, Statement } from 'acorn';

import { forgetLineAfter, lineBefore, meetLine } from './lines.js';
import type { Visitors, Walk } from './walk.js';

const isDirective = (node: AnyNode): boolean =>
  node.type === 'ExpressionStatement' && node.directive !== undefined;

/** Whether woven text before the node would begin with a parenthesis that the line before could swallow. */
const opensWithSuspension = (walk: Walk, node: AnyNode): boolean =>
  node.type === 'ExpressionStatement' &&
  /^(?:await|yield)\b/.test(walk.source.slice(node.start, node.start + 6));

/**
 * Ends a statement that the language ends at the line break after a bare `yield` or `return`: what is woven behind the
 * keyword would go on into a next line that begins with a bracket or an operator.
 */
export const endAtBareKeyword = (walk: Walk, node: AnyNode): void => {
  const end = walk.source.slice(Math.max(node.start, node.end - 'return'.length), node.end);
  if (/(?:yield|return)$/.test(end)) walk.insert(node.end, ';');
};

/** Walks the statements of a function's body, block, case or module. */
export const walkStatements = (
  walk: Walk,
  statements: readonly AnyNode[],
  parent: AnyNode,
): void => {
  for (const node of statements) {
    if (isDirective(node)) continue;
    const line = lineBefore(walk, node, ';');
    if (line.length > 0) walk.insert(node.start, ...line);
    else if (opensWithSuspension(walk, node)) walk.insert(node.start, ';');
    walk.visit(node, parent);
    forgetLineAfter(walk.scope, node);
  }
};

/** Index of the first statement after the directive prologue. */
export const afterDirectives = (statements: readonly AnyNode[]): number => {
  const index = statements.findIndex((node) => !isDirective(node));
  return index === -1 ? statements.length : index;
};

/** Walks the only statement of an `if`, `else` or loop, giving it braces where it needs an event before it. */
export const walkBody = (walk: Walk, body: Statement, parent: AnyNode): void => {
  const line = lineBefore(walk, body, ';');
  if (line.length === 0) {
    walk.visit(body, parent);
    return;
  }
  walk.insert(body.start, '{', ...line);
  walk.visit(body, parent);
  walk.insert(body.end, '}');
};

export const statementVisitors: Visitors = {
  ExpressionStatement: (walk, node) => {
    walk.visitChildren(node);
    endAtBareKeyword(walk, node);
  },
  BlockStatement: (walk, node) => {
    walkStatements(walk, node.body, node);
  },
  SwitchStatement: (walk, node) => {
    walk.visit(node.discriminant, node);
    const { lastLine } = walk.scope;
    for (const branch of node.cases) {
      // A case is entered from the switch or by falling through.
      meetLine(walk.scope, lastLine);
      walk.visit(branch, node);
    }
  },
  SwitchCase: (walk, node) => {
    if (node.test != null) walk.visit(node.test, node);
    walkStatements(walk, node.consequent, node);
  },
  LabeledStatement: (walk, node) => {
    walk.visit(node.body, node);
  },
  IfStatement: (walk, node) => {
    walk.visit(node.test, node);
    const { lastLine } = walk.scope;
    walkBody(walk, node.consequent, node);
    if (node.alternate == null) return;
    walk.scope.lastLine = lastLine;
    if (node.alternate.type === 'IfStatement') {
      // `else if`: the event goes into the test, so that the chain stays a chain.
      const { alternate } = node;
      walk.insert(alternate.test.start, ...lineBefore(walk, alternate, ','));
      walk.visit(alternate, node);
    } else {
      walkBody(walk, node.alternate, node);
    }
  },
};
