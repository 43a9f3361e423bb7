import type { AnyNode } from 'acorn';

import type { Granularity } from '../../configurations.js';
import { childrenOf } from './children.js';
import type { FunctionScope, VariableName } from './function-scope.js';
import { siteKinds, type SiteKind } from './site.js';
import { type Piece, Weave } from './woven-text.js';

type NodeOfType<T extends AnyNode['type']> = Extract<AnyNode, { type: T }>;

/** What to do at a node of each type; a type without an entry is only walked through. */
export type Visitors = {
  readonly [T in AnyNode['type']]?: (walk: Walk, node: NodeOfType<T>, parent: AnyNode) => void;
};

/** One walk through a module in source order, with the scope that it is in. */
export class Walk {
  readonly weave = new Weave();
  readonly source: string;
  scope: FunctionScope;
  readonly #granularity: Granularity;
  readonly #visitors: Visitors;

  constructor(source: string, granularity: Granularity, visitors: Visitors, scope: FunctionScope) {
    this.source = source;
    this.#granularity = granularity;
    this.#visitors = visitors;
    this.scope = scope;
  }

  visit(node: AnyNode, parent: AnyNode): void {
    // The table pairs every type with a visitor of just that type, which indexing by a union cannot express.
    const visitor = this.#visitors[node.type] as
      ((walk: Walk, node: AnyNode, parent: AnyNode) => void) | undefined;
    if (visitor === undefined) this.visitChildren(node);
    else visitor(this, node, parent);
  }

  visitChildren(node: AnyNode): void {
    for (const child of childrenOf(node)) this.visit(child, node);
  }

  insert(offset: number, ...pieces: readonly Piece[]): void {
    this.weave.insert(offset, pieces);
  }

  /** The event of `kind` at `offset` as an expression; empty where the granularity leaves it out. */
  event(kind: SiteKind, offset: number): readonly Piece[] {
    if (siteKinds[kind].granularity === 'line' && this.#granularity === 'function') return [];
    return [this.weave.event({ kind, offset, function: this.scope.function })];
  }

  /** The same followed by `end`, or nothing where there is no event. */
  eventThen(kind: SiteKind, offset: number, end: string): readonly Piece[] {
    const pieces = this.event(kind, offset);
    return pieces.length === 0 ? [] : [...pieces, end];
  }

  use(name: VariableName): void {
    this.scope.used.add(name);
  }

  within(scope: FunctionScope, walk: () => void): void {
    const outer = this.scope;
    this.scope = scope;
    walk();
    this.scope = outer;
  }
}
