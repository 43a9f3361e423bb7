import assert from 'node:assert/strict';

import fc from 'fast-check';

import { decimalLength, decimalText, exponentLength, scaled, writeExponent } from '../decimal.js';

const values = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
const decimals = fc.nat(5);

describe('a number written with fixed decimals', () => {
  it('has the digits of the integer that it stands for', () => {
    fc.assert(
      fc.property(values, decimals, (value, places) => {
        const text = decimalText(value, places);
        assert.match(text, places === 0 ? /^-?\d+$/u : /^-?\d+\.\d+$/u);
        assert.equal(text.split('.')[1]?.length ?? 0, places);
        assert.equal(Number(text.replace('.', '')), value);
        assert.equal(text.length, decimalLength(value, places));
      }),
    );
  });

  it('keeps a zero before the point and has no minus at zero', () => {
    assert.equal(decimalText(5, 3), '0.005');
    assert.equal(decimalText(-5, 3), '-0.005');
    assert.equal(decimalText(0, 2), '0.00');
    assert.equal(decimalText(-9_992_500, 4), '-999.2500');
  });

  it('is scaled from a value in its unit', () => {
    assert.equal(scaled(2.31, 4), 23_100);
    assert.equal(scaled(-0.05, 4), -500);
  });
});

describe('a number in exponent notation', () => {
  const exponentText = (value: number, places: number): string => {
    const bytes = Buffer.alloc(exponentLength(value));
    assert.equal(writeExponent(bytes, bytes.length, value, places), 0);
    return bytes.toString('latin1');
  };

  it('has five significant digits, the rest cut off', () => {
    assert.equal(exponentText(1_234_567, 4), '1.2345E+02');
    assert.equal(exponentText(42, 4), '4.2000E-03');
    assert.equal(exponentText(-100, 0), '-1.0000E+02');
    assert.equal(exponentText(0, 4), '0.0000E+00');
  });

  it('differs from the number by less than its last digit', () => {
    fc.assert(
      fc.property(values, decimals, (value, places) => {
        const exact = value / 10 ** places;
        assert.ok(Math.abs(Number(exponentText(value, places)) - exact) <= Math.abs(exact) * 1e-4);
      }),
    );
  });
});
