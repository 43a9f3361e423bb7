import type { Program } from 'acorn';

import type { Granularity } from '../../configurations.js';
import { declarations, newScope } from './function-scope.js';
import { functionVisitors } from './functions.js';
import { afterDirectives, statementVisitors, walkStatements } from './statements.js';
import { suspensionVisitors } from './suspensions.js';
import { Walk } from './walk.js';
import type { Piece, Weave } from './woven-text.js';

const visitors = { ...statementVisitors, ...suspensionVisitors, ...functionVisitors };

/**
 * Weaves a whole module. Its top level is a function like any other but for its EXCEPTION: imports and exports may not
 * stand in a `try`.
 */
export const weaveProgram = (source: string, program: Program, granularity: Granularity): Weave => {
  const scope = newScope({ name: '<module>', start: program.start, end: program.end });
  const walk = new Walk(source, granularity, visitors, scope);
  const first = afterDirectives(program.body);
  const statements = program.body.slice(first);
  const start = statements[0];
  if (start === undefined) return walk.weave;

  const head: Piece[] = [];
  walk.weave.insert(start.start, head);
  const call = walk.eventThen('CALL', start.start, ';');
  walkStatements(walk, statements, program);
  const end = statements.at(-1)?.end ?? start.end;
  walk.insert(end, ';', ...walk.eventThen('RETURN', end, ';'));
  head.push(declarations(scope), ...call);
  return walk.weave;
};
