import { LasError, quote } from './las-error.js';

export type SectionKind = 'version' | 'well' | 'curve' | 'parameter' | 'other' | 'data' | 'custom';

/** A section as it stands in the file, its lines not yet understood. */
export interface SectionText {
  /** What follows the `~`, trimmed. */
  readonly title: string;
  /** Line number of the title, from 1; `lines[i]` is line `titleLine + 1 + i` of the file. */
  readonly titleLine: number;
  readonly lines: readonly string[];
}

/** LAS 1.2 and 2.0 tell sections by the first letter of the title. */
const kindsByLetter: ReadonlyMap<string, SectionKind> = new Map([
  ['V', 'version'],
  ['W', 'well'],
  ['C', 'curve'],
  ['P', 'parameter'],
  ['O', 'other'],
  ['A', 'data'],
]);

/** LAS 3.0 adds these names for the log; `~Core_Data` and the like belong to other kinds of data. */
const kindsByCompoundName: ReadonlyMap<string, SectionKind> = new Map([
  ['LOG_PARAMETER', 'parameter'],
  ['LOG_DEFINITION', 'curve'],
  ['LOG_DATA', 'data'],
]);

/** The kind of a section, from its title and the file's LAS version (3.0 gives names with `_` another meaning). */
export function kindOfSection(title: string, version: number): SectionKind {
  const [firstWord = ''] = title.toUpperCase().split(/[\s|]/);
  if (version >= 3 && firstWord.includes('_')) {
    const name = firstWord.replace(/\[1\]$/, '');
    return kindsByCompoundName.get(name) ?? 'custom';
  }
  return kindsByLetter.get(firstWord.charAt(0)) ?? 'custom';
}

/** Whether a line says something: it is neither blank nor a comment. */
export function hasContent(line: string): boolean {
  const text = line.trimStart();
  return text !== '' && !text.startsWith('#');
}

/** Cuts a file at its section titles. Throws LasError where text stands before the first of them. */
export function splitSections(text: string, fileName: string): SectionText[] {
  const lines = text.split(/\r?\n/);
  const titles = findTitles(lines);
  const firstTitle = titles[0] ?? lines.length;
  rejectTextBefore(firstTitle, lines, fileName);

  const sections: SectionText[] = [];
  for (const [order, position] of titles.entries()) {
    const end = titles[order + 1] ?? lines.length;
    sections.push({
      title: (lines[position] ?? '').trimStart().slice(1).trim(),
      titleLine: position + 1,
      lines: lines.slice(position + 1, end),
    });
  }
  return sections;
}

function findTitles(lines: readonly string[]): number[] {
  const titles: number[] = [];
  for (let position = 0; position < lines.length; position += 1) {
    const line = lines[position];
    if (line?.trimStart().startsWith('~')) {
      titles.push(position);
    }
  }
  return titles;
}

function rejectTextBefore(firstTitle: number, lines: readonly string[], fileName: string): void {
  const position = lines.slice(0, firstTitle).findIndex(hasContent);
  if (position !== -1) {
    const found = quote((lines[position] ?? '').trim());
    throw new LasError(
      { what: 'text before the first section', found, expected: 'a ~Version section' },
      { fileName, lineNumber: position + 1 },
    );
  }
}
