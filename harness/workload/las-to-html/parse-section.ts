import { parseHeaderLines } from './header-lines.js';
import type { HeaderLine, Section } from './las-file.js';
import type { Layout } from './layout.js';
import { hasContent, type SectionKind, type SectionText } from './sections.js';

/** A section as the file has it, and what it says. */
export interface ParsedSection {
  readonly kind: SectionKind;
  readonly text: SectionText;
  readonly section: Section;
}

/** These lines of a LAS 1.2 ~Well section have their value before the colon, as in LAS 2.0. */
const unswappedMnemonics: ReadonlySet<string> = new Set(['STRT', 'STOP', 'STEP', 'NULL']);

/** Understands a section, all but log data. Throws LasError at a line that its kind does not allow. */
export function parseSection(
  text: SectionText,
  kind: SectionKind,
  layout: Layout,
  fileName: string,
): ParsedSection {
  const { title } = text;
  switch (kind) {
    case 'version':
    case 'curve':
    case 'parameter': {
      const lines = parseHeaderLines(text, fileName);
      return { kind, text, section: { kind: 'header', title, lines } };
    }
    case 'well': {
      const lines = parseHeaderLines(text, fileName);
      const inOrder = layout.versionNumber < 2 ? lines.map(unswapLine) : lines;
      return { kind, text, section: { kind: 'header', title, lines: inOrder } };
    }
    case 'other':
      return { kind, text, section: { kind: 'text', title, lines: textLines(text) } };
    case 'custom':
      return { kind, text, section: parseCustomSection(text, fileName) };
    case 'data':
      return { kind, text, section: { kind: 'data', title } };
  }
}

/** LAS 1.2 writes `MNEM.UNIT  DESCRIPTION : VALUE` in its ~Well section: puts the two in their places. */
function unswapLine(line: HeaderLine): HeaderLine {
  if (unswappedMnemonics.has(line.mnemonic.toUpperCase())) {
    return line;
  }
  return { ...line, value: line.description, description: line.value };
}

/** A section that no standard describes is a header where every line has the shape of one, else text. */
function parseCustomSection(text: SectionText, fileName: string): Section {
  const lines = textLines(text);
  if (lines.every((line) => /^[^.:]*\..*:/.test(line))) {
    return { kind: 'header', title: text.title, lines: parseHeaderLines(text, fileName) };
  }
  return { kind: 'text', title: text.title, lines };
}

/** The lines of free text of a section: all but blank lines and comments, as they stand. */
function textLines(text: SectionText): string[] {
  return text.lines.filter(hasContent);
}
