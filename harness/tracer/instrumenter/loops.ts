/** Loops report their line at every iteration: in their test, or at the start of their body where they have none. */
import type { AnyNode, Statement } from 'acorn';

import { lineOf, meetLine } from './lines.js';
import { walkBody } from './statements.js';
import type { Visitors, Walk } from './walk.js';

/** Walks a loop's test, reporting the line of `reported` each time that it runs. */
const walkTest = (walk: Walk, test: AnyNode, loop: AnyNode, reported: AnyNode): void => {
  walk.insert(test.start, ...walk.eventThen('LINE', reported.start, ','));
  walk.scope.lastLine = lineOf(reported);
  walk.visit(test, loop);
};

/** Walks the body of a loop without a test, reporting the loop's line at each iteration. */
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

export const loopVisitors: Visitors = {
  WhileStatement: (walk, node) => {
    walkTest(walk, node.test, node, node);
    walkBody(walk, node.body, node);
  },
  DoWhileStatement: (walk, node) => {
    // The body is entered from the statement before and from the test.
    meetLine(walk.scope, lineOf(node.test));
    walkBody(walk, node.body, node);
    walkTest(walk, node.test, node, node.test);
  },
  ForStatement: (walk, node) => {
    if (node.init != null) walk.visit(node.init, node);
    if (node.test != null) walkTest(walk, node.test, node, node);
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
