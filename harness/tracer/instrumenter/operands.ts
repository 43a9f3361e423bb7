import type { AnyNode } from 'acorn';

import { variables } from './function-scope.js';
import type { Walk } from './walk.js';
import type { Piece } from './woven-text.js';

const { value } = variables;

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

/**
 * Walks an operand so that events follow its evaluation and its value stays that of the whole. `eventsAfter` is asked
 * once the operand has been walked: sites are numbered in the order of the source. It gives pieces that end in a comma,
 * or none, and may empty them until the weave is finished.
 */
export const walkOperand = (
  walk: Walk,
  operand: AnyNode,
  parent: AnyNode,
  eventsAfter: () => readonly Piece[],
): void => {
  walk.use('value');
  walk.insert(operand.start, `(${keep(operand)}`);
  walk.visit(operand, parent);
  walk.insert(operand.end, '),');
  walk.weave.insert(operand.end, eventsAfter());
  walk.insert(operand.end, `${value})`);
};
