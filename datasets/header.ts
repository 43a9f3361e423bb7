import { decimalText } from './decimal.js';
import { encodeText } from './encoding.js';
import type { HeaderItem, LasFile } from './las-file.js';

/** First and last index of a file, as integer counts of its last decimal place. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

type Section = 'version' | 'well' | 'curves' | 'parameters' | 'other' | 'data';

const titles: Readonly<Record<LasFile['traits']['titles'], Readonly<Record<Section, string>>>> = {
  words: {
    version: '~Version Information',
    well: '~Well Information',
    curves: '~Curve Information',
    parameters: '~Parameter Information',
    other: '~Other Information',
    data: '~A',
  },
  capitals: {
    version: '~VERSION INFORMATION BLOCK',
    well: '~WELL INFORMATION BLOCK',
    curves: '~CURVE INFORMATION BLOCK',
    parameters: '~PARAMETER INFORMATION BLOCK',
    other: '~OTHER INFORMATION BLOCK',
    data: '~ASCII LOG DATA',
  },
  letters: {
    version: '~V',
    well: '~W',
    curves: '~C',
    parameters: '~P',
    other: '~O',
    data: '~A',
  },
};

/** Wide enough for every index, so that a header's length does not depend on how many rows follow. */
const numberColumns = 16;
const valueColumns = 24;

function itemLine({ mnemonic, unit, value, description }: HeaderItem): string {
  const name = ` ${mnemonic.padEnd(4)}.${unit.padEnd(5)}`;
  return `${name} ${value.padEnd(valueColumns)} : ${description}`.trimEnd();
}

/** LAS 1.2 has the description before the colon and the value after it, for the text items of `~Well` alone. */
function wellTextLine(version: string, { value, description, ...name }: HeaderItem): string {
  return version === '1.2'
    ? itemLine({ ...name, value: description, description: value })
    : itemLine({ ...name, value, description });
}

const headings = (middle: string): string[] => [
  `#MNEM.UNIT  ${middle.padEnd(valueColumns)} Description`,
  `#---------  ${'-'.repeat(middle.length).padEnd(valueColumns)} -----------`,
];

function versionLines({ traits, wrapped }: LasFile): string[] {
  const { version } = traits;
  return [
    {
      mnemonic: 'VERS',
      value: version,
      description: `CWLS Log ASCII Standard - Version ${version}`,
    },
    wrapped
      ? { mnemonic: 'WRAP', value: 'YES', description: 'Multiple lines per depth step' }
      : { mnemonic: 'WRAP', value: 'NO', description: 'One line per depth step' },
  ].map((item) => itemLine({ ...item, unit: '' }));
}

function wellLines({ traits, well, index }: LasFile, extent: Extent): string[] {
  const { version, nullText } = traits;
  const number = (mnemonic: string, value: number, description: string): string =>
    itemLine({
      mnemonic,
      unit: index.unit,
      value: decimalText(value, index.decimals).padStart(numberColumns),
      description,
    });
  const { field } = well;
  const place: readonly (readonly [string, string, string])[] =
    field.region.kind === 'province'
      ? [['PROV', field.region.province, 'PROVINCE']]
      : [
          ['CNTY', field.region.county, 'COUNTY'],
          ['STAT', field.region.state, 'STATE'],
          ['CTRY', field.region.country, 'COUNTRY'],
        ];
  const texts: readonly (readonly [mnemonic: string, value: string, description: string])[] = [
    ['COMP', well.company, 'COMPANY'],
    ['WELL', well.name, 'WELL'],
    ['FLD', field.name, 'FIELD'],
    ['LOC', well.location, 'LOCATION'],
    ...place,
    ['SRVC', well.serviceCompany, 'SERVICE COMPANY'],
    ['DATE', well.date, 'LOG DATE'],
    [field.region.country === 'US' ? 'API' : 'UWI', well.identifier, 'UNIQUE WELL ID'],
  ];
  return [
    number('STRT', extent.first, 'First index value'),
    number('STOP', extent.last, 'Last index value'),
    // The standards ask for 0 where the spacing is not constant.
    number('STEP', index.jitter === 0 ? index.step : 0, 'Increment'),
    itemLine({
      mnemonic: 'NULL',
      unit: '',
      value: nullText.declared.padStart(numberColumns),
      description: 'Null value',
    }),
    ...texts.map(([mnemonic, value, description]) =>
      wellTextLine(version, { mnemonic, unit: '', value, description }),
    ),
  ];
}

function curveLines({ index, curves }: LasFile): string[] {
  return [{ ...index, apiCode: '00 001 00 00' }, ...curves].map((curve, position) =>
    itemLine({
      ...curve,
      value: curve.apiCode,
      description: `${position + 1} ${curve.description}`,
    }),
  );
}

/** `~A` with the mnemonics over their columns, where such columns there are. */
function dataTitle({ traits, wrapped, index, curves }: LasFile): string {
  const title = titles[traits.titles].data;
  if (wrapped || traits.layout === 'free' || title !== '~A') return title;
  const names = curves.map(({ mnemonic, columns }) => ` ${mnemonic.padStart(columns - 1)}`);
  return `~A${index.mnemonic.padStart(index.columns - 2)}${names.join('')}`;
}

/** `~Version` comes first and `~A` last; LAS 1.2 keeps the order of its sections, 2.0 leaves it free. */
function headerLines(file: LasFile, extent: Extent, remarks: readonly string[]): string[] {
  const { traits, parameters } = file;
  const title = titles[traits.titles];
  const remarksAt = (place: typeof traits.remarksPlace): readonly string[] =>
    traits.remarksPlace === place ? remarks : [];
  const heading = (middle: string): string[] => (traits.headings ? headings(middle) : []);
  const curveSection = [title.curves, ...heading('API codes'), ...curveLines(file)];
  const parameterSection =
    parameters.length === 0
      ? []
      : [title.parameters, ...heading('Value'), ...parameters.map(itemLine)];
  const parametersFirst = traits.version === '2.0' && traits.parametersFirst;
  return [
    ...remarksAt('top'),
    title.version,
    ...versionLines(file),
    ...remarksAt('after-version'),
    title.well,
    ...heading('Value'),
    ...wellLines(file, extent),
    ...(parametersFirst
      ? [...parameterSection, ...curveSection]
      : [...curveSection, ...parameterSection]),
    ...(traits.remarksPlace === 'other-section' ? [title.other, ...remarks] : []),
    ...remarksAt('before-data'),
    dataTitle(file),
  ];
}

/** The bytes above the data. Their number depends on the file and on the remarks, never on the extent. */
export function encodeHeader(file: LasFile, extent: Extent, remarks: readonly string[]): Buffer {
  const { encoding, lineEnding } = file.traits;
  const lines = headerLines(file, extent, remarks);
  return encodeText(lines.map((line) => line + lineEnding).join(''), encoding);
}

/** How many bytes the header takes without remarks. */
export function headerBytes(file: LasFile): number {
  const { start } = file.index;
  return encodeHeader(file, { first: start, last: start }, []).length;
}
