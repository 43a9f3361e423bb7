import { parseHeaderLines } from './header-lines.js';
import { LasError, quote } from './las-error.js';
import { findLine, type HeaderLine } from './las-file.js';
import { kindOfSection, type SectionText } from './sections.js';

export type Delimiter = 'space' | 'tab' | 'comma';

/** What the ~Version section says of the file. */
export interface Layout {
  /** VERS as the file writes it. */
  readonly version: string;
  readonly versionNumber: number;
  readonly wrapped: boolean;
  readonly delimiter: Delimiter;
}

const wrapWords: ReadonlyMap<string, boolean> = new Map([
  ['YES', true],
  ['NO', false],
]);

const delimiterWords: ReadonlyMap<string, Delimiter> = new Map([
  ['SPACE', 'space'],
  ['TAB', 'tab'],
  ['COMMA', 'comma'],
]);

/**
 * Reads VERS, WRAP (NO where it is missing) and DLM (SPACE where it is missing) in the ~Version section.
 * Throws LasError without such a section, for a version other than 1.x to 3.x, and for a word of no standard.
 */
export function readLayout(sections: readonly SectionText[], fileName: string): Layout {
  const section = findVersionSection(sections, fileName);
  const lines = parseHeaderLines(section, fileName);
  const version = findLine(lines, 'VERS');
  const versionNumber = Number(version?.value);
  if (version === undefined || !(versionNumber >= 1 && versionNumber < 4)) {
    const found = version === undefined ? 'no VERS' : quote(version.value);
    throw new LasError(
      { what: 'LAS version', found, expected: '1.2, 2.0 or 3.0' },
      { fileName, lineNumber: version?.lineNumber ?? section.titleLine },
    );
  }
  return {
    version: version.value,
    versionNumber,
    wrapped: readWord(findLine(lines, 'WRAP'), wrapWords, fileName) ?? false,
    delimiter: readWord(findLine(lines, 'DLM'), delimiterWords, fileName) ?? 'space',
  };
}

function findVersionSection(sections: readonly SectionText[], fileName: string): SectionText {
  // Before the version is known, the rule of the oldest: LAS 3.0 names this section no differently.
  const section = sections.find(({ title }) => kindOfSection(title, 1) === 'version');
  if (section === undefined) {
    const [first] = sections;
    throw new LasError(
      {
        what: 'no LAS version',
        found: first === undefined ? 'no section at all' : `${quote(`~${first.title}`)} first`,
        expected: 'a ~Version section',
      },
      { fileName, lineNumber: first?.titleLine ?? 1 },
    );
  }
  return section;
}

/** The meaning of a line's word; undefined where there is no line, or no word on it. */
function readWord<Meaning>(
  line: HeaderLine | undefined,
  words: ReadonlyMap<string, Meaning>,
  fileName: string,
): Meaning | undefined {
  if (line === undefined || line.value === '') {
    return undefined;
  }
  const meaning = words.get(line.value.toUpperCase());
  if (meaning === undefined) {
    throw new LasError(
      { what: line.mnemonic, found: quote(line.value), expected: [...words.keys()].join(' or ') },
      { fileName, lineNumber: line.lineNumber },
    );
  }
  return meaning;
}
