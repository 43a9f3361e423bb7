/** A piece of HTML. Only the tag below makes it from text, so no text gets into a page unescaped. */
export interface Html {
  readonly source: string;
}

type Content = string | number | Html | readonly Html[];

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** HTML has no way to write these: control characters other than tab and line feed, surrogates, noncharacters. */
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

const replacementCharacter = '\uFFFD';

/** Text as HTML shows it, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(unwritable, replacementCharacter)
    .replace(/[&<>"']/g, (character) => escapes.get(character) ?? character);
}

/** Template tag: escapes every text that it is given and keeps the HTML that it is given. */
export function markup(literals: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let result = literals[0] ?? '';
  for (const [position, content] of contents.entries()) {
    result += render(content);
    result += literals[position + 1] ?? '';
  }
  return { source: result };
}

function render(content: Content): string {
  if (typeof content === 'string') {
    return escapeHtml(content);
  }
  if (typeof content === 'number') {
    return String(content);
  }
  if ('source' in content) {
    return content.source;
  }
  return content.map((piece) => piece.source).join('\n');
}

/** A relative path, with `/` between its names, as a link can hold it. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
