import type { AnyNode, ArrowFunctionExpression, BlockStatement } from 'acorn';

import { walkReturned } from './exits.js';
import { declarations, newScope, variables, type BodyKind } from './function-scope.js';
import { nameFromParent, singleLine } from './function-name.js';
import { type FunctionNode, startOf } from './function-node.js';
import { afterDirectives, walkStatements } from './statements.js';
import { resumption } from './suspensions.js';
import { conflictsInBlock } from './try-block-conflicts.js';
import type { Visitors, Walk } from './walk.js';
import type { Piece } from './woven-text.js';

const { error, threw } = variables;

const traced = (walk: Walk, node: FunctionNode, parent: AnyNode) => ({
  name: singleLine(node.id?.name ?? nameFromParent(parent, node, walk.source) ?? '<anonymous>'),
  start: startOf(node, parent, walk.source),
  end: node.end,
});

const kindOf = ({ async, generator }: FunctionNode): BodyKind =>
  generator ? (async ? 'async-generator' : 'generator') : async ? 'async' : 'plain';

/** Opens the body: declarations, CALL, and the `try` whose handler reports an exception that leaves. */
const openBody = (walk: Walk, offset: number, head: Piece[], opening: readonly Piece[]): void => {
  walk.weave.insert(offset, head);
  head.push(...opening);
};

/** What ends a body, and what the walk through it has shown to be needed at its head. */
const closeBody = (
  walk: Walk,
  node: FunctionNode,
  offset: number,
  head: Piece[],
  guarded: boolean,
  fallsOffTheEnd: boolean,
): void => {
  const { scope } = walk;
  const resumed = resumption(walk, node.start);
  scope.resumedByException.push(...resumed);
  const decidedByFinally = scope.returnsThroughFinally && guarded;
  const tail: Piece[] = [];
  if (decidedByFinally) {
    walk.use('threw');
    for (const event of scope.returns) event.length = 0;
  } else if (fallsOffTheEnd) {
    tail.push(';', ...walk.eventThen('RETURN', offset, ';'));
  }
  if (guarded) {
    tail.push(`}catch(${error}){`, ...resumed);
    if (decidedByFinally) tail.push(`${threw}=1;`);
    tail.push(...walk.eventThen('EXCEPTION', offset, ';'), `throw ${error}}`);
  }
  if (decidedByFinally) {
    const returned = [...resumed, ...walk.eventThen('RETURN', offset, ';')];
    tail.push(`finally{if(!${threw}){`, ...returned, '}}');
  }
  walk.weave.insert(offset, tail);
  head.unshift(declarations(scope));
};

const walkBlockBody = (walk: Walk, node: FunctionNode, body: BlockStatement): void => {
  const first = afterDirectives(body.body);
  const statements = body.body.slice(first);
  const prologueEnd = body.body[first - 1]?.end ?? body.start + 1;
  const guarded = !conflictsInBlock(node.params, statements);
  const last = statements.at(-1)?.type;
  const head: Piece[] = [];
  // A directive may have been ended by its line break.
  if (first > 0) walk.insert(prologueEnd, ';');
  openBody(walk, prologueEnd, head, [
    ...walk.eventThen('CALL', node.start, ';'),
    ...(guarded ? ['try{'] : []),
  ]);
  walkStatements(walk, statements, body);
  const fallsOffTheEnd = last !== 'ReturnStatement' && last !== 'ThrowStatement';
  closeBody(walk, node, body.end - 1, head, guarded, fallsOffTheEnd);
};

/** Turns `=> expression` into `=> { return expression }`. */
const walkExpressionBody = (walk: Walk, node: ArrowFunctionExpression, body: AnyNode): void => {
  const head: Piece[] = [];
  walk.insert(body.start, '{');
  openBody(walk, body.start, head, [
    ...walk.eventThen('CALL', node.start, ';'),
    'try{',
    ...walk.eventThen('LINE', body.start, ';'),
    'return ',
  ]);
  walkReturned(walk, body, node);
  closeBody(walk, node, body.end, head, true, false);
  walk.insert(body.end, '}');
};

const walkFunction = (walk: Walk, node: FunctionNode, parent: AnyNode): void => {
  const scope = newScope(traced(walk, node, parent), kindOf(node));
  walk.within(scope, () => {
    // Defaults run before the body, and so before its CALL.
    for (const parameter of node.params) walk.visit(parameter, node);
    if (node.body.type === 'BlockStatement') walkBlockBody(walk, node, node.body);
    else if (node.type === 'ArrowFunctionExpression') walkExpressionBody(walk, node, node.body);
  });
};

export const functionVisitors: Visitors = {
  FunctionDeclaration: walkFunction,
  FunctionExpression: walkFunction,
  ArrowFunctionExpression: walkFunction,
  StaticBlock: (walk, node) => {
    const place = { name: '<static initializer>', start: node.start, end: node.end };
    const scope = newScope(place, 'plain');
    walk.within(scope, () => {
      walkStatements(walk, node.body, node);
    });
  },
};
