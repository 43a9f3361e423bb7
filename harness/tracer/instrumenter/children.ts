import type { AnyNode } from 'acorn';

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The nodes directly below `node`, in source order. */
export const childrenOf = (node: AnyNode): AnyNode[] => {
  const children: AnyNode[] = [];
  const add = (child: unknown): void => {
    if (isNode(child)) children.push(child);
  };
  for (const [field, value] of Object.entries(node)) {
    // A shorthand property holds the same identifier twice.
    if (field === 'key' && node.type === 'Property' && node.shorthand) continue;
    if (Array.isArray(value)) value.forEach(add);
    else add(value);
  }
  // Acorn lists a template's quasis beside its expressions, and a few fields as it found them.
  return children.sort((a, b) => a.start - b.start);
};
