import type { AnyNode, Statement } from 'acorn';

import type { Visitors, Walk } from './walk.js';
import { lineOf } from './walk.js';

/** Statements without code of their own: what runs there is inside them, hoisted, or nothing. */
const silent: ReadonlySet<AnyNode['type']> = new Set<AnyNode['type']>([
  'BlockStatement',
  'EmptyStatement',
  'FunctionDeclaration',
  'TryStatement',
  'ImportDeclaration',
  'ExportAllDeclaration',
]);

/** Loops that report their line once an iteration, in their test, and so not once more before it. */
const reportsInTest = (node: AnyNode): boolean =>
  node.type === 'WhileStatement' ||
  node.type === 'ForStatement' ||
  node.type === 'DoWhileStatement';

const runsAtItsStart = (node: AnyNode): boolean => {
  switch (node.type) {
    case 'LabeledStatement':
      return runsAtItsStart(node.body);
    case 'VariableDeclaration':
      return node.declarations.some(({ init }) => init != null);
    case 'ExportNamedDeclaration':
      return node.declaration != null && runsAtItsStart(node.declaration);
    case 'ExportDefaultDeclaration':
      return node.declaration.type !== 'FunctionDeclaration';
    default:
      return !silent.has(node.type) && !reportsInTest(node);
  }
};

const isDirective = (node: AnyNode): boolean =>
  node.type === 'ExpressionStatement' && node.directive !== undefined;

const isBlock = (node: AnyNode): boolean =>
  node.type === 'BlockStatement' || node.type === 'EmptyStatement';

/** Whether woven text before the node would begin with a parenthesis that the line before could swallow. */
const opensWithSuspension = (walk: Walk, node: AnyNode): boolean =>
  node.type === 'ExpressionStatement' &&
  /^(?:await|yield)\b/.test(walk.source.slice(node.start, node.start + 6));

/** Whether a LINE event belongs at the start of `node`; notes that it has been given. */
const takesLine = (walk: Walk, node: AnyNode): boolean => {
  const line = lineOf(node);
  if (!runsAtItsStart(node) || walk.scope.lastLine === line) return false;
  walk.scope.lastLine = line;
  return true;
};

/** After a statement that may have been left half-way or not entered, its lines are no longer sure to have run. */
const forgetLineAfter = (walk: Walk, node: AnyNode): void => {
  if (node.loc != null && node.loc.end.line !== node.loc.start.line) walk.scope.lastLine = null;
};

/** Walks the statements of a function's body, block, case or module. */
export const walkStatements = (
  walk: Walk,
  statements: readonly AnyNode[],
  parent: AnyNode,
): void => {
  for (const node of statements) {
    if (isDirective(node)) continue;
    const line = takesLine(walk, node) ? walk.eventThen('LINE', node.start, ';') : [];
    if (line.length > 0) walk.insert(node.start, ...line);
    else if (opensWithSuspension(walk, node)) walk.insert(node.start, ';');
    walk.visit(node, parent);
    forgetLineAfter(walk, node);
  }
};

/** Index of the first statement after the directive prologue. */
export const afterDirectives = (statements: readonly AnyNode[]): number => {
  const index = statements.findIndex((node) => !isDirective(node));
  return index === -1 ? statements.length : index;
};

/** Walks the only statement of an `if`, `else` or loop, giving it braces where it needs an event before it. */
const walkBody = (walk: Walk, body: Statement, parent: AnyNode): void => {
  const line =
    !isBlock(body) && takesLine(walk, body) ? walk.eventThen('LINE', body.start, ';') : [];
  if (line.length === 0) {
    walk.visit(body, parent);
    return;
  }
  walk.insert(body.start, '{', ...line);
  walk.visit(body, parent);
  walk.insert(body.end, '}');
};

/** Walks a loop's test, reporting the loop's line each time that it runs. */
const walkTest = (walk: Walk, test: AnyNode, loop: AnyNode): void => {
  const line = loop.type === 'DoWhileStatement' ? lineOf(test) : lineOf(loop);
  walk.insert(test.start, ...walk.eventThen('LINE', test.start, ','));
  walk.scope.lastLine = line;
  walk.visit(test, loop);
};

/** Walks the body of a `for…of` or `for…in`, reporting the loop's line at each iteration. */
const walkIteration = (walk: Walk, body: Statement, loop: AnyNode): void => {
  const line = walk.eventThen('LINE', loop.start, ';');
  walk.scope.lastLine = lineOf(loop);
  if (body.type === 'BlockStatement') {
    walk.insert(body.start + 1, ...line);
    walk.visit(body, loop);
  } else if (line.length === 0) {
    walk.visit(body, loop);
  } else {
    walk.insert(body.start, '{', ...line);
    walkBody(walk, body, loop);
    walk.insert(body.end, '}');
  }
};

export const statementVisitors: Visitors = {
  BlockStatement: (walk, node) => {
    walkStatements(walk, node.body, node);
  },
  SwitchCase: (walk, node) => {
    if (node.test != null) walk.visit(node.test, node);
    // A case is entered from the switch or by falling through.
    walk.scope.lastLine = null;
    walkStatements(walk, node.consequent, node);
  },
  LabeledStatement: (walk, node) => {
    walk.visit(node.body, node);
  },
  IfStatement: (walk, node) => {
    walk.visit(node.test, node);
    walkBody(walk, node.consequent, node);
    if (node.alternate == null) return;
    walk.scope.lastLine = null;
    if (node.alternate.type === 'IfStatement') {
      // `else if`: the event goes into the test, so that the chain stays a chain.
      const { test } = node.alternate;
      walk.scope.lastLine = lineOf(node.alternate);
      walk.insert(test.start, ...walk.eventThen('LINE', test.start, ','));
      walk.visit(node.alternate, node);
    } else {
      walkBody(walk, node.alternate, node);
    }
  },
  WhileStatement: (walk, node) => {
    walkTest(walk, node.test, node);
    walkBody(walk, node.body, node);
  },
  DoWhileStatement: (walk, node) => {
    walkBody(walk, node.body, node);
    walkTest(walk, node.test, node);
  },
  ForStatement: (walk, node) => {
    if (node.init != null) walk.visit(node.init, node);
    if (node.test != null) walkTest(walk, node.test, node);
    if (node.update != null) walk.visit(node.update, node);
    if (node.test == null) walkIteration(walk, node.body, node);
    else walkBody(walk, node.body, node);
  },
  ForOfStatement: (walk, node) => {
    walk.visit(node.left, node);
    walk.visit(node.right, node);
    walkIteration(walk, node.body, node);
  },
  ForInStatement: (walk, node) => {
    walk.visit(node.left, node);
    walk.visit(node.right, node);
    walkIteration(walk, node.body, node);
  },
};
