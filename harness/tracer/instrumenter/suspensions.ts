/** `await` and `yield`: SUSPEND once the operand is evaluated, RESUME when the value arrives. */
import type { AnyNode, AwaitExpression, VariableDeclaration } from 'acorn';

import { variables } from './function-scope.js';
import { walkOperand } from './operands.js';
import { endAtBareKeyword } from './statements.js';
import type { Visitors, Walk } from './walk.js';
import type { Piece } from './woven-text.js';

const { value, suspended } = variables;

export const suspend = (walk: Walk, offset: number): readonly Piece[] => {
  walk.use('suspended');
  return [...walk.event('SUSPEND', offset), `,${suspended}=1,`];
};

const resume = (walk: Walk, node: AnyNode): readonly Piece[] => [
  `${suspended}=0,`,
  ...walk.event('RESUME', node.start),
];

/** What a place reached by an exception, or by the closing of a generator, does about a function left suspended. */
export const resumption = (walk: Walk, offset: number): readonly Piece[] =>
  walk.scope.used.has('suspended')
    ? [`if(${suspended}){${suspended}=0;`, ...walk.eventThen('RESUME', offset, ';'), '}']
    : [];

const walkSuspended = (walk: Walk, node: AnyNode, argument: AnyNode | null | undefined): void => {
  if (argument == null) walk.insert(node.end, ' (', ...suspend(walk, node.start), 'void 0)');
  else walkOperand(walk, argument, node, () => suspend(walk, node.start));
};

/**
 * The outermost assignment is for the reader of an error: V8 names the callee or iterable that failed, and of an
 * assignment it names only the target.
 */
const walkSuspension = (walk: Walk, node: AnyNode, argument: AnyNode | null | undefined): void => {
  walk.use('value');
  walk.insert(node.start, `(${value}=(${value}=`);
  walkSuspended(walk, node, argument);
  walk.insert(node.end, ',', ...resume(walk, node), `,${value}))`);
};

const runsNoCode = (pattern: AnyNode): boolean =>
  pattern.type === 'Identifier' ||
  (pattern.type === 'ObjectPattern' &&
    pattern.properties.every(
      (property) =>
        property.type === 'Property' && !property.computed && runsNoCode(property.value),
    ));

/**
 * What a declaration such as `const { a } = await b` awaits, or null for any other. Here RESUME can as well come behind
 * the declaration, and V8 words its error as it would without the tracer.
 */
const takenApart = (node: VariableDeclaration): AwaitExpression | null => {
  const [only, another] = node.declarations;
  return node.kind !== 'var' &&
    another === undefined &&
    only?.init?.type === 'AwaitExpression' &&
    only.id.type === 'ObjectPattern' &&
    runsNoCode(only.id)
    ? only.init
    : null;
};

const headsLoop = (parent: AnyNode): boolean =>
  parent.type === 'ForStatement' ||
  parent.type === 'ForInStatement' ||
  parent.type === 'ForOfStatement';

export const suspensionVisitors: Visitors = {
  AwaitExpression: (walk, node) => {
    walkSuspension(walk, node, node.argument);
  },
  YieldExpression: (walk, node) => {
    // Closing the generator here runs the `finally`.
    if (walk.scope.finallyDepth > 0) walk.scope.returnsThroughFinally = true;
    walkSuspension(walk, node, node.argument);
  },
  VariableDeclaration: (walk, node, parent) => {
    if (headsLoop(parent)) {
      walk.visitChildren(node);
      return;
    }
    const awaited = takenApart(node);
    if (awaited === null) {
      walk.visitChildren(node);
      endAtBareKeyword(walk, node);
    } else {
      walkSuspended(walk, awaited, awaited.argument);
      walk.insert(node.end, ';', ...resume(walk, awaited), ';');
    }
  },
};
