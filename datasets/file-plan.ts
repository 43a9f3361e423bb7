import { decimalLength, decimalText, exponentLength, scaled } from './decimal.js';
import { arrayCurves, type Curve, drillingCurves, gammaRay, wirelineCurves } from './curves.js';
import { indexStyles } from './indexes.js';
import {
  type CurveColumn,
  type HeaderItem,
  type IndexColumn,
  type LasFile,
  maximumLineBytes,
  maximumWrappedLineBytes,
  type Well,
} from './las-file.js';
import { parameters, type Parameter } from './parameters.js';
import type { Random } from './random.js';
import type { Traits } from './traits.js';
import { companies, type Field, fieldsByEncoding, months, serviceCompanies } from './wells.js';

/** Above it the tool string ends and array tools fill the file. */
const longestToolString = 22;

function chooseCurves(random: Random, traits: Traits, count: number): Curve[] {
  const timed = traits.index === 'seconds' || traits.index === 'milliseconds';
  const first = timed ? drillingCurves : [gammaRay];
  const singles = [...first, ...random.shuffled(wirelineCurves)];
  if (count <= longestToolString) return singles.slice(0, count);
  // Channels of a tool belong together: in the order of the catalogue, from a random one on.
  const start = random.below(arrayCurves.length);
  const arrays = [...arrayCurves.slice(start), ...arrayCurves.slice(0, start)];
  return [...singles.slice(0, longestToolString), ...arrays].slice(0, count);
}

function toColumn(
  curve: Curve,
  { exponents, uniformDecimals, nullText, gapColumns }: Traits,
): CurveColumn {
  const { shape } = curve;
  const manyDecades = shape.kind === 'walk' && shape.proportional;
  const notation = exponents && manyDecades ? 'exponent' : 'decimal';
  const decimals = notation === 'exponent' ? curve.decimals : (uniformDecimals ?? curve.decimals);
  const low = scaled(curve.low, decimals);
  const high = scaled(curve.high, decimals);
  const lengths = [low, high].map((value) =>
    notation === 'exponent' ? exponentLength(value) : decimalLength(value, decimals),
  );
  const columns = Math.max(...lengths, nullText.inData.length) + gapColumns;
  return { ...curve, notation, decimals, low, high, columns };
}

/** Bytes of a row whose fields have these widths, filled line by line as the writer does. */
function wrappedRowBytes(
  indexColumns: number,
  widths: readonly number[],
  endingBytes: number,
): number {
  const lineRoom = maximumWrappedLineBytes - endingBytes;
  let lines = 2;
  let lineColumns = 0;
  for (const width of widths) {
    if (lineColumns + width > lineRoom) {
      lines += 1;
      lineColumns = 0;
    }
    lineColumns += width;
  }
  return indexColumns + widths.reduce((sum, width) => sum + width, 0) + lines * endingBytes;
}

function planIndex(
  random: Random,
  traits: Traits,
  fullScaleRows: number,
  mostRows: number,
): IndexColumn {
  const style = indexStyles[traits.index];
  const { description, decimals, jitter, reach, steps, startUnit } = style;
  const step = steps.find((candidate) => candidate * fullScaleRows <= reach) ?? Math.min(...steps);
  const top = startUnit * random.between(...style.starts);
  const common = {
    mnemonic: traits.version === '1.2' ? style.mnemonics[0] : random.pick(style.mnemonics),
    unit: random.pick(style.units),
    description,
    decimals,
    jitter,
    columns: style.textColumns,
  };
  // A survey that is logged upwards starts deep enough for all its rows to lie below the surface.
  return traits.descending
    ? { ...common, start: top + mostRows * step, step: -step }
    : { ...common, start: top, step };
}

/** North America counts sections of townships; everyone else gives latitude and longitude. */
function planLocation(random: Random, { region }: Field): string {
  const upTo = (last: number): string => String(random.between(1, last)).padStart(2, '0');
  return region.country === 'US' || region.country === 'CA'
    ? `SEC ${upTo(36)} T${upTo(34)}S R${upTo(42)}W`
    : `${upTo(59)} ${upTo(59)} ${upTo(59)} N ${upTo(59)} ${upTo(59)} ${upTo(59)} E`;
}

function planWell(random: Random, field: Field, wellNumber: number): Well {
  const day = String(random.between(1, 28)).padStart(2, '0');
  return {
    company: random.pick(companies),
    name: `${field.name} ${wellNumber}`,
    field,
    location: planLocation(random, field),
    serviceCompany: random.pick(serviceCompanies),
    date: `${day}-${random.pick(months)}-${random.between(1978, 2019)}`,
    identifier: `15${String(random.between(1, 999_999)).padStart(8, '0')}0000`,
  };
}

function toHeaderItem(
  random: Random,
  { mnemonic, unit, description, value }: Parameter,
): HeaderItem {
  if (value.kind === 'choice') {
    return { mnemonic, unit, description, value: random.pick(value.choices) };
  }
  const { low, high, decimals } = value;
  const drawn = random.between(scaled(low, decimals) + 1, scaled(high, decimals));
  return { mnemonic, unit, description, value: decimalText(drawn, decimals) };
}

function planParameters(random: Random, count: number): HeaderItem[] {
  const start = random.below(parameters.length - count + 1);
  return parameters.slice(start, start + count).map((item) => toHeaderItem(random, item));
}

/** What `planFile` is told about a file; the rest it draws from the file's own random sequence. */
export interface FileBrief {
  /** From 1, different in every file. */
  readonly wellNumber: number;
  readonly dealt: Traits;
  readonly fullScaleBytes: number;
  /** At least 1: how much longer than at full scale the file may get. */
  readonly growth: number;
}

/** Only some traits go together: LAS 1.2 knows no time index, and a survey is logged upwards by depth alone. */
function reconcile(dealt: Traits): Traits {
  const timed = dealt.index === 'seconds' || dealt.index === 'milliseconds';
  const descending = dealt.descending && !timed && dealt.layout === 'aligned';
  return { ...dealt, version: timed ? '2.0' : dealt.version, descending };
}

/** Plans one file. Pure: the same brief and random sequence give the same plan. */
export function planFile(random: Random, brief: FileBrief): LasFile {
  const { wellNumber, fullScaleBytes, growth } = brief;
  const traits = reconcile(brief.dealt);
  const field = random.pick(fieldsByEncoding[traits.encoding]);
  const curves = chooseCurves(random, traits, traits.columnCount - 1).map((curve) =>
    toColumn(curve, traits),
  );
  const endingBytes = traits.lineEnding.length;
  const indexColumns = indexStyles[traits.index].textColumns;
  const widths = curves.map(({ columns }) => columns);
  const lineBytes = indexColumns + widths.reduce((sum, width) => sum + width, endingBytes);
  const wrapped = traits.wrappedByChoice || lineBytes > maximumLineBytes;
  const rowBytes = wrapped ? wrappedRowBytes(indexColumns, widths, endingBytes) : lineBytes;
  const fullScaleRows = Math.ceil(fullScaleBytes / rowBytes);
  return {
    name: `${field.slug}-${wellNumber}.las`,
    stream: wellNumber,
    traits,
    wrapped,
    well: planWell(random, field, wellNumber),
    index: planIndex(random, traits, fullScaleRows, Math.ceil(fullScaleRows * growth)),
    curves,
    parameters: planParameters(random, traits.parameterCount),
    rowBytes,
  };
}
