import type { AnyNode } from 'acorn';

const keyText = (key: AnyNode, computed: boolean, source: string): string => {
  if (computed) return `[${source.slice(key.start, key.end)}]`;
  switch (key.type) {
    case 'Identifier':
      return key.name;
    case 'PrivateIdentifier':
      return `#${key.name}`;
    case 'Literal':
      return String(key.value);
    default:
      return source.slice(key.start, key.end);
  }
};

const bindingText = (target: AnyNode, source: string): string | null =>
  target.type === 'Identifier' || target.type === 'MemberExpression'
    ? source.slice(target.start, target.end)
    : null;

/** The name of an anonymous function's place: what it is assigned to or the key it stands under. */
export const nameFromParent = (parent: AnyNode, child: AnyNode, source: string): string | null => {
  switch (parent.type) {
    case 'VariableDeclarator':
      return bindingText(parent.id, source);
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return parent.right === child ? bindingText(parent.left, source) : null;
    case 'PropertyDefinition':
      return parent.value === child ? keyText(parent.key, parent.computed, source) : null;
    case 'Property':
    case 'MethodDefinition': {
      if (parent.value !== child) return null;
      const key = keyText(parent.key, parent.computed, source);
      return parent.kind === 'get' || parent.kind === 'set' ? `${parent.kind} ${key}` : key;
    }
    case 'ExportDefaultDeclaration':
      return 'default';
    default:
      return null;
  }
};

/** One line without tabs: the log's tables are made of lines and tabs. */
export const singleLine = (name: string): string => name.replace(/\s+/g, ' ').slice(0, 120);
