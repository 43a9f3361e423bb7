/** The four fields of a header line, each trimmed; a field that the line does not have is empty. */
export interface HeaderFields {
  readonly mnemonic: string;
  readonly unit: string;
  readonly value: string;
  readonly description: string;
}

/** A unit ends at the first white space, or at a colon that cannot be part of it (`hh:mm` can hold one). */
const unitEnd = /\s|^:|:(?=\s|$)/;

const colonAfterSpace = /(?<=^|\s):/;
const colonBeforeSpace = /:(?=\s|$)/;

/**
 * Parses `MNEM.UNIT  VALUE : DESCRIPTION`.
 *
 * The mnemonic ends at the first dot and the unit starts right after it. Of several colons the one that ends the
 * value is, in this order: the first with white space before it (`13:45:00 : Start: first run`), the first with
 * white space after it (`23:15 23-JAN-2001:  Logger: at bottom`), the last (`13:45:00:Start`). LAS 2.0 names the
 * last colon; files break that wherever a description holds a colon, and the white space tells the two apart.
 * A line whose first colon stands before any dot (`HOLE NUMBER : A1`) is a mnemonic and a value.
 *
 * Returns undefined for a line with neither dot nor colon.
 */
export function parseHeaderLine(line: string): HeaderFields | undefined {
  const dot = line.indexOf('.');
  const colon = line.indexOf(':');
  if (dot === -1 && colon === -1) {
    return undefined;
  }
  if (dot === -1 || (colon !== -1 && colon < dot)) {
    const value = line.slice(colon + 1).trim();
    return { mnemonic: line.slice(0, colon).trim(), unit: '', value, description: '' };
  }
  return parseAfterDot(line.slice(0, dot).trim(), line.slice(dot + 1));
}

function parseAfterDot(mnemonic: string, afterDot: string): HeaderFields {
  const unitLength = lengthOfUnit(afterDot);
  const unit = afterDot.slice(0, unitLength);
  const afterUnit = afterDot.slice(unitLength);
  const colon = findDelimiterColon(afterUnit);
  if (colon === -1) {
    return { mnemonic, unit, value: afterUnit.trim(), description: '' };
  }
  const value = afterUnit.slice(0, colon).trim();
  const description = afterUnit.slice(colon + 1).trim();
  return { mnemonic, unit, value, description };
}

function lengthOfUnit(afterDot: string): number {
  const end = afterDot.search(unitEnd);
  return end === -1 ? afterDot.length : end;
}

function findDelimiterColon(afterUnit: string): number {
  for (const rule of [colonAfterSpace, colonBeforeSpace]) {
    const position = afterUnit.search(rule);
    if (position !== -1) {
      return position;
    }
  }
  return afterUnit.lastIndexOf(':');
}
