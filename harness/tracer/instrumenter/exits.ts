/** The ways out of a function, and the handlers that an exception passes. */
import type { AnyNode } from 'acorn';

import { forgetLineAfter, meetLine } from './lines.js';
import { walkOperand } from './operands.js';
import { endAtBareKeyword } from './statements.js';
import { suspend } from './suspensions.js';
import type { Visitors, Walk } from './walk.js';

/** Walks the expression that a function returns, with its RETURN event after it has been evaluated. */
export const walkReturned = (walk: Walk, argument: AnyNode, parent: AnyNode): void => {
  if (walk.scope.kind === 'async-generator') {
    // It awaits what it returns, and returns only then.
    walk.scope.returnsThroughFinally = true;
    walkOperand(walk, argument, parent, () => suspend(walk, argument.start));
    return;
  }
  walkOperand(walk, argument, parent, () => {
    const event = [...walk.event('RETURN', argument.start), ','];
    walk.scope.returns.push(event);
    return event;
  });
};

/** The start of a `catch` or `finally`: an exception may have resumed the function just now. */
const noticeResumption = (walk: Walk, blockStart: number): void => {
  walk.weave.insert(blockStart + 1, walk.scope.resumedByException);
};

export const exitVisitors: Visitors = {
  ThrowStatement: (walk, node) => {
    walk.visitChildren(node);
    endAtBareKeyword(walk, node);
  },
  ReturnStatement: (walk, node, parent) => {
    const { scope } = walk;
    if (scope.finallyDepth > 0) scope.returnsThroughFinally = true;
    if (node.argument == null && scope.kind === 'async-generator') {
      // It would await a value, where it awaits nothing without one.
      scope.returnsThroughFinally = true;
    } else if (node.argument == null) {
      const event = [' ', ...walk.event('RETURN', node.start), ',void 0'];
      scope.returns.push(event);
      walk.weave.insert(node.start + 'return'.length, event);
    } else {
      walkReturned(walk, node.argument, parent);
    }
    endAtBareKeyword(walk, node);
  },
  TryStatement: (walk, node) => {
    const { scope } = walk;
    const depth = node.finalizer == null ? 0 : 1;
    scope.finallyDepth += depth;
    walk.visit(node.block, node);
    forgetLineAfter(scope, node.block);
    const { lastLine } = scope;
    if (node.handler != null) {
      noticeResumption(walk, node.handler.body.start);
      walk.visit(node.handler, node);
      forgetLineAfter(scope, node.handler);
      meetLine(scope, lastLine);
    }
    scope.finallyDepth -= depth;
    if (node.finalizer != null) {
      noticeResumption(walk, node.finalizer.start);
      walk.visit(node.finalizer, node);
    }
  },
};
