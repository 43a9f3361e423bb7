import { parseHeaderLine } from './header-line.js';
import { LasError, quote } from './las-error.js';
import type { HeaderLine } from './las-file.js';
import { hasContent, type SectionText } from './sections.js';

/** Every header line of a section. Throws LasError at a line that is none. */
export function parseHeaderLines(text: SectionText, fileName: string): HeaderLine[] {
  const parsed: HeaderLine[] = [];
  for (const [position, line] of text.lines.entries()) {
    if (!hasContent(line)) {
      continue;
    }
    const lineNumber = text.titleLine + 1 + position;
    const fields = parseHeaderLine(line);
    if (fields === undefined) {
      throw new LasError(
        {
          what: `line of section ${quote(`~${text.title}`)}`,
          found: quote(line.trim()),
          expected: 'MNEM.UNIT VALUE : DESCRIPTION',
        },
        { fileName, lineNumber },
      );
    }
    parsed.push({ ...fields, lineNumber });
  }
  return parsed;
}
