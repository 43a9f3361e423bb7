/** Which statements report a LINE: each that execution reaches on another line than the LINE before it. */
import type { AnyNode } from 'acorn';

import type { FunctionScope } from './function-scope.js';
import type { Piece } from './woven-text.js';
import type { Walk } from './walk.js';

/** First line of a node, from 1. */
export const lineOf = (node: AnyNode): number => {
  if (node.loc == null) throw new Error('the walk needs a tree parsed with locations');
  return node.loc.start.line;
};

/** Statements without code of their own: what runs there is inside them, hoisted, or nothing. */
const silent: ReadonlySet<AnyNode['type']> = new Set<AnyNode['type']>([
  'BlockStatement',
  'EmptyStatement',
  'FunctionDeclaration',
  'TryStatement',
  'ImportDeclaration',
  'ExportAllDeclaration',
]);

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
    // They report their line in their test, once an iteration.
    case 'WhileStatement':
    case 'ForStatement':
      return false;
    // Its body is reached before its test is.
    case 'DoWhileStatement':
      return lineOf(node) === lineOf(node.test);
    default:
      return !silent.has(node.type);
  }
};

/** The LINE event at the start of `node` with what ends it, or nothing where none belongs there. */
export const lineBefore = (walk: Walk, node: AnyNode, end: string): readonly Piece[] => {
  const line = lineOf(node);
  if (!runsAtItsStart(node) || walk.scope.lastLine === line) return [];
  walk.scope.lastLine = line;
  return walk.eventThen('LINE', node.start, end);
};

/** Notes that the walk's place is reached from here and from where the last LINE was that of `line`. */
export const meetLine = (scope: FunctionScope, line: number | null): void => {
  if (scope.lastLine !== line) scope.lastLine = null;
};

/** After a statement that may have been left half-way or not entered, its lines are no longer sure to have run. */
export const forgetLineAfter = (scope: FunctionScope, node: AnyNode): void => {
  if (node.loc != null && node.loc.end.line !== node.loc.start.line) scope.lastLine = null;
};
