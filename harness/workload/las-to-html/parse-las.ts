import { findLine, type Curve, type HeaderLine, type LasFile } from './las-file.js';
import { LasError } from './las-error.js';
import { readLayout } from './layout.js';
import { parseValue, readLogData } from './log-data.js';
import { parseSection, type ParsedSection } from './parse-section.js';
import { kindOfSection, splitSections, type SectionKind } from './sections.js';

/**
 * Parses the text of a LAS 1.2, 2.0 or 3.0 file.
 *
 * Sections may be missing, all but ~Version: a file without curves or without log data has none.
 * Throws LasError, with `fileName` and the line, where the text cannot be understood.
 */
export function parseLas(text: string, fileName: string): LasFile {
  const sectionTexts = splitSections(text, fileName);
  const layout = readLayout(sectionTexts, fileName);
  const parsed: ParsedSection[] = [];
  for (const sectionText of sectionTexts) {
    const kind = kindOfSection(sectionText.title, layout.versionNumber);
    parsed.push(parseSection(sectionText, kind, layout, fileName));
  }
  rejectSecond(parsed, 'curve', fileName);
  rejectSecond(parsed, 'data', fileName);

  const wellLines = linesOf(parsed, 'well');
  const nullValue = readNullValue(wellLines);
  const curveLines = linesOf(parsed, 'curve');
  const data = parsed.find(({ kind }) => kind === 'data');
  const columns = readLogData(data?.text, layout, curveLines.length, nullValue, fileName);
  return {
    version: layout.version,
    wrapped: layout.wrapped,
    nullValue,
    sections: parsed.map(({ section }) => section),
    wellLines,
    curves: nameCurves(curveLines, columns),
    frameCount: columns[0]?.length ?? 0,
  };
}

/** The file has one log: with a second set of columns or rows, which belong together is a guess. */
function rejectSecond(parsed: readonly ParsedSection[], kind: SectionKind, fileName: string): void {
  const [first, second] = parsed.filter((section) => section.kind === kind);
  if (first !== undefined && second !== undefined) {
    throw new LasError(
      {
        what: `second ${kind} section`,
        found: `one at line ${first.text.titleLine} already`,
        expected: 'only one',
      },
      { fileName, lineNumber: second.text.titleLine },
    );
  }
}

/** The header lines of every section of that kind. */
function linesOf(parsed: readonly ParsedSection[], kind: SectionKind): HeaderLine[] {
  const ofKind = parsed.filter((section) => section.kind === kind);
  return ofKind.flatMap(({ section }) => (section.kind === 'header' ? section.lines : []));
}

function readNullValue(wellLines: readonly HeaderLine[]): number | undefined {
  const value = parseValue(findLine(wellLines, 'NULL')?.value ?? '', undefined);
  return Number.isNaN(value) ? undefined : value;
}

function nameCurves(lines: readonly HeaderLine[], columns: readonly number[][]): Curve[] {
  return lines.map((line, position) => ({
    name: line.mnemonic,
    unit: line.unit,
    description: line.description,
    values: columns[position] ?? [],
  }));
}
