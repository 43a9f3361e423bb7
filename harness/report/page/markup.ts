import { inertLine } from '../inert.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

/** Markup that has been made here, as against text that came from elsewhere. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | string | number | null | readonly (Markup | string)[];

const markupOf = (value: Value): string => {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(markupOf).join('');
  // Between tags and within quoted attributes alike.
  return escaped(inertLine(String(value)));
};

/**
 * Markup with values in it: text is made inert, so that nothing that came with a run is ever markup. Attributes must be
 * written in double quotes.
 */
export const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(parts.map((part, index) => part + markupOf(values[index] ?? null)).join(''));

/** JSON for a data block of a page: no `<`, so that nothing in it ends the block. */
export const jsonForScript = (value: unknown): Markup =>
  new Markup(JSON.stringify(value).replaceAll('<', '\\u003c'));
