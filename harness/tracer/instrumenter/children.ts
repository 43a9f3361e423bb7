import type { AnyNode } from 'acorn';

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The nodes directly below `node`, in source order. */
export const childrenOf = (node: AnyNode): AnyNode[] => {
  const children: AnyNode[] = [];
  for (const [field, value] of Object.entries(node)) {
    // A shorthand property holds the same identifier twice.
    if (field === 'key' && node.type === 'Property' && node.shorthand) continue;
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children.sort((a, b) => a.start - b.start);
};
