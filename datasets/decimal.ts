/**
 * Numbers as text, exactly: a value is an integer count of its last decimal place, so that no rounding and no
 * locale comes into it. All writers fill a byte array backwards from `end` and return where the text starts.
 */

const zero = 0x30;
const point = 0x2e;
const minus = 0x2d;
const plus = 0x2b;
const letterE = 0x45;

/** Digits after the point of a number in exponent notation: 1.2345E+02. */
const mantissaDecimals = 4;

/** `Math.pow` may differ in its last bit between engines; a table may not. */
const powersOfTen = [1, 10, 100, 1000, 10_000, 100_000] as const;

function powerOfTen(exponent: number): number {
  const power = powersOfTen[exponent];
  if (power === undefined) throw new RangeError(`No power of ten for exponent ${exponent}.`);
  return power;
}

/** The integer that stands for `value` at so many decimals. */
export function scaled(value: number, decimals: number): number {
  return Math.round(value * powerOfTen(decimals));
}

function countDigits(magnitude: number): number {
  let digits = 1;
  for (let rest = magnitude; rest >= 10; rest = Math.floor(rest / 10)) digits += 1;
  return digits;
}

/** Characters that `writeDecimal` takes. */
export function decimalLength(value: number, decimals: number): number {
  const digits = Math.max(countDigits(Math.abs(value)), decimals + 1);
  return digits + (decimals > 0 ? 1 : 0) + (value < 0 ? 1 : 0);
}

/** Writes `value / 10^decimals` with exactly that many decimals. */
export function writeDecimal(
  target: Uint8Array,
  end: number,
  value: number,
  decimals: number,
): number {
  let at = end;
  let magnitude = Math.abs(value);
  for (let place = 0; place < decimals; place += 1) {
    const tenth = Math.floor(magnitude / 10);
    target[--at] = zero + magnitude - tenth * 10;
    magnitude = tenth;
  }
  if (decimals > 0) target[--at] = point;
  do {
    const tenth = Math.floor(magnitude / 10);
    target[--at] = zero + magnitude - tenth * 10;
    magnitude = tenth;
  } while (magnitude > 0);
  if (value < 0) target[--at] = minus;
  return at;
}

/** Characters that `writeExponent` takes. */
export function exponentLength(value: number): number {
  return mantissaDecimals + 6 + (value < 0 ? 1 : 0);
}

/** Writes `value / 10^decimals` as d.ddddE±dd; digits beyond the fifth are cut off. */
export function writeExponent(
  target: Uint8Array,
  end: number,
  value: number,
  decimals: number,
): number {
  let mantissa = Math.abs(value);
  const digits = countDigits(mantissa);
  const exponent = mantissa === 0 ? 0 : digits - 1 - decimals;
  for (let digit = digits; digit > mantissaDecimals + 1; digit -= 1) {
    mantissa = Math.floor(mantissa / 10);
  }
  for (let digit = digits; digit < mantissaDecimals + 1; digit += 1) mantissa *= 10;
  let at = end;
  const exponentMagnitude = Math.abs(exponent);
  target[--at] = zero + (exponentMagnitude % 10);
  target[--at] = zero + Math.floor(exponentMagnitude / 10);
  target[--at] = exponent < 0 ? minus : plus;
  target[--at] = letterE;
  at = writeDecimal(target, at, mantissa, mantissaDecimals);
  if (value < 0) target[--at] = minus;
  return at;
}

/** The text of `writeDecimal`, for headers. */
export function decimalText(value: number, decimals: number): string {
  const bytes = Buffer.alloc(decimalLength(value, decimals));
  writeDecimal(bytes, bytes.length, value, decimals);
  return bytes.toString('latin1');
}
