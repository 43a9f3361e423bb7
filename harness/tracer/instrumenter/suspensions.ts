import type { AnyNode } from 'acorn';

import { variables } from './function-scope.js';
import type { Visitors, Walk } from './walk.js';

const { value, suspended } = variables;

const isAnonymousFunctionOrClass = (node: AnyNode): boolean => {
  switch (node.type) {
    case 'ParenthesizedExpression':
      return isAnonymousFunctionOrClass(node.expression);
    case 'ArrowFunctionExpression':
      return true;
    case 'FunctionExpression':
    case 'ClassExpression':
      return node.id == null;
    default:
      return false;
  }
};

/** `__memtrace_value=(`: an assignment gives its name to an anonymous function, unless that is part of a comma. */
const keep = (node: AnyNode): string => `${value}=(${isAnonymousFunctionOrClass(node) ? '0,' : ''}`;

/** Walks the expression that a function returns, with its RETURN event after it has been evaluated. */
export const walkReturned = (walk: Walk, argument: AnyNode, parent: AnyNode): void => {
  walk.use('value');
  walk.insert(argument.start, `(${keep(argument)}`);
  walk.visit(argument, parent);
  const event = [...walk.event('RETURN', argument.start), ','];
  walk.scope.returns.push(event);
  walk.insert(argument.end, '),');
  walk.weave.insert(argument.end, event);
  walk.insert(argument.end, `${value})`);
};

/** SUSPEND once the operand is evaluated, RESUME when the value arrives. */
const walkSuspension = (walk: Walk, node: AnyNode, argument: AnyNode | null | undefined): void => {
  walk.use('value');
  walk.use('suspended');
  const suspend = [...walk.event('SUSPEND', node.start), `,${suspended}=1,`];
  walk.insert(node.start, `(${value}=`);
  if (argument == null) {
    walk.insert(node.end, ' (', ...suspend, 'void 0)');
  } else {
    walk.insert(argument.start, `(${keep(argument)}`);
    walk.visit(argument, node);
    walk.insert(argument.end, '),', ...suspend, `${value})`);
  }
  walk.insert(node.end, `,${suspended}=0,`, ...walk.event('RESUME', node.start), `,${value})`);
};

/** The start of a `catch` or `finally`: an exception may have resumed the function just now. */
const noticeResumption = (walk: Walk, blockStart: number): void => {
  walk.weave.insert(blockStart + 1, walk.scope.resumedByException);
};

export const suspensionVisitors: Visitors = {
  AwaitExpression: (walk, node) => {
    walkSuspension(walk, node, node.argument);
  },
  YieldExpression: (walk, node) => {
    walkSuspension(walk, node, node.argument);
  },
  ReturnStatement: (walk, node, parent) => {
    if (walk.scope.finallyDepth > 0) walk.scope.returnsThroughFinally = true;
    if (node.argument != null) {
      walkReturned(walk, node.argument, parent);
      return;
    }
    const event = [' ', ...walk.event('RETURN', node.start), ',void 0'];
    walk.scope.returns.push(event);
    walk.weave.insert(node.start + 'return'.length, event);
  },
  TryStatement: (walk, node) => {
    const depth = node.finalizer == null ? 0 : 1;
    walk.scope.finallyDepth += depth;
    walk.visit(node.block, node);
    if (node.handler != null) {
      walk.scope.lastLine = null;
      noticeResumption(walk, node.handler.body.start);
      walk.visit(node.handler, node);
    }
    walk.scope.finallyDepth -= depth;
    if (node.finalizer != null) {
      walk.scope.lastLine = null;
      noticeResumption(walk, node.finalizer.start);
      walk.visit(node.finalizer, node);
    }
  },
};
