import type { Program } from 'acorn';

import type { Granularity } from '../../configurations.js';
import { exitVisitors } from './exits.js';
import { declarations, newScope } from './function-scope.js';
import { functionVisitors } from './functions.js';
import { loopVisitors } from './loops.js';
import { afterDirectives, statementVisitors, walkStatements } from './statements.js';
import { resumption, suspensionVisitors } from './suspensions.js';
import { Walk } from './walk.js';
import type { Piece, Weave } from './woven-text.js';

const visitors = {
  ...statementVisitors,
  ...loopVisitors,
  ...suspensionVisitors,
  ...exitVisitors,
  ...functionVisitors,
};

/** Declarations that are done with before the module runs. */
const isLinked = (node: Program['body'][number]): boolean =>
  node.type === 'ImportDeclaration' ||
  node.type === 'ExportAllDeclaration' ||
  (node.type === 'ExportNamedDeclaration' && node.source != null);

/**
 * Weaves a whole module. Its top level is a function like any other but for its EXCEPTION: imports and exports may not
 * stand in a `try`.
 */
export const weaveProgram = (source: string, program: Program, granularity: Granularity): Weave => {
  const place = { name: '<module>', start: program.start, end: program.end };
  const scope = newScope(place, program.sourceType === 'module' ? 'async' : 'plain');
  const walk = new Walk(source, granularity, visitors, scope);
  const statements = program.body.slice(afterDirectives(program.body));
  const last = statements.at(-1);
  if (last === undefined) return walk.weave;

  // Where modules do not fit together, Node reads the line with the import out of its own message.
  for (const node of statements.filter(isLinked)) walk.weave.letPrint(node);
  const start = statements.find((node) => !isLinked(node))?.start ?? last.end;
  const head: Piece[] = [];
  walk.weave.insert(start, head);
  const call = walk.eventThen('CALL', start, ';');
  walkStatements(walk, statements, program);
  walk.insert(last.end, ';', ...walk.eventThen('RETURN', last.end, ';'));
  scope.resumedByException.push(...resumption(walk, program.start));
  // Ends a last import that has no semicolon of its own.
  head.push(start === last.end ? ';' : '', declarations(scope), ...call);
  return walk.weave;
};
