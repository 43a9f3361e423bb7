/** A strict reader of LAS 1.2 and 2.0, written from the standards and not from the generator, for the tests. */

export interface ReadLas {
  readonly lineEnding: string;
  /** Every line with its ending's length, as bytes count. */
  readonly lineBytes: readonly number[];
  /** First letters of the section titles, in order. */
  readonly sections: string;
  readonly version: string;
  readonly wrapped: boolean;
  /** What stands before and after the last colon, by mnemonic, of `~Well`. */
  readonly well: ReadonlyMap<string, { unit: string; value: string; description: string }>;
  readonly curves: readonly string[];
  readonly comments: readonly string[];
  /** The tokens of each depth step. */
  readonly rows: readonly (readonly string[])[];
}

const itemPattern = /^\s*([^.:\s]+)\s*\.(\S*)\s+(.*?)\s*:\s*([^:]*)$/u;
const numberPattern = /^-?\d+(\.\d+)?(E[+-]\d\d)?$/u;

function readRows(lines: readonly string[], wrapped: boolean, curveCount: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const line of lines) {
    const tokens = line.trim().split(/ +/u);
    const stranger = tokens.find((token) => !numberPattern.test(token));
    if (stranger !== undefined) throw new Error(`Not a number: "${stranger}"`);
    if (wrapped && row.length === 0 && tokens.length !== 1) {
      throw new Error(`Index not alone on its line: ${line}`);
    }
    row.push(...tokens);
    if (wrapped && row.length < curveCount) continue;
    if (row.length !== curveCount) {
      throw new Error(`${row.length} values for ${curveCount} curves: ${line}`);
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new Error('The last row is cut short.');
  return rows;
}

/** Throws an Error at the first thing that the standards do not allow. */
export function readLas(bytes: Buffer): ReadLas {
  const text = bytes.toString('latin1');
  const lineEnding = text.includes('\r\n') ? '\r\n' : '\n';
  if (!text.endsWith(lineEnding)) throw new Error('The last line has no ending.');
  const lines = text.slice(0, -lineEnding.length).split(lineEnding);
  const controls = bytes.filter((byte) => byte < 0x20).length;
  if (controls !== lines.length * lineEnding.length) throw new Error('A control character.');

  const items = new Map<
    string,
    Map<string, { unit: string; value: string; description: string }>
  >();
  const comments: string[] = [];
  let sections = '';
  let dataLine = 0;
  for (const [position, line] of lines.entries()) {
    if (line.startsWith('#')) {
      comments.push(line);
      continue;
    }
    if (line.startsWith('~')) sections += line.charAt(1);
    dataLine = position + 1;
    if (sections.endsWith('A')) break;
    if (line.startsWith('~') || sections.endsWith('O')) continue;
    const match = itemPattern.exec(line);
    if (!match) throw new Error(`Not a header line: ${line}`);
    const [, mnemonic = '', unit = '', value = '', description = ''] = match;
    const section = items.get(sections) ?? new Map<string, never>();
    if (section.has(mnemonic)) throw new Error(`${mnemonic} stands twice in a section.`);
    items.set(sections, section.set(mnemonic, { unit, value, description }));
  }
  const sectionOf = (letter: string) =>
    [...items].find(([key]) => key.endsWith(letter))?.[1] ?? new Map<string, never>();
  const wrapped = sectionOf('V').get('WRAP')?.value === 'YES';
  const curves = [...sectionOf('C').keys()];
  return {
    lineEnding,
    lineBytes: lines.map((line) => line.length + lineEnding.length),
    sections,
    version: sectionOf('V').get('VERS')?.value ?? '',
    wrapped,
    well: sectionOf('W'),
    curves,
    comments,
    rows: readRows(lines.slice(dataLine), wrapped, curves.length),
  };
}
