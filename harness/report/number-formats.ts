/** Figures as the report prints them. The locale is fixed, so the same run gives the same text everywhere. */

/** What stands where there is no figure. */
export const absent = '–';

const significant = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en-US', {
    minimumSignificantDigits: digits,
    maximumSignificantDigits: digits,
    useGrouping: false,
  });

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const fourDigits = significant(4);
const threeDigits = significant(3);
const twoDigits = significant(2);

/** Numbers of four digits and more before the point stay whole: 1234, not 1230. */
const figure = (value: number): string =>
  Math.abs(value) >= 1000 ? value.toFixed(0) : threeDigits.format(value);

type Format = (value: number) => string;

export const formatSeconds: Format = figure;
export const formatCount: Format = (count) => whole.format(count);
/** The note's notation, x1.14. */
export const formatRatio: Format = (ratio) => `x${figure(ratio)}`;
/** With one digit more, for the ends of an interval, which may lie closer together than the note's digits tell. */
export const formatBound: Format = (ratio) => `x${fourDigits.format(ratio)}`;
/** The note's notation, 5.4m for 5.4 million. */
export const formatMillions: Format = (count) => `${figure(count / 1e6)}m`;
export const formatMicroseconds: Format = (microseconds) => twoDigits.format(microseconds);
export const formatPercent: Format = (percent) => whole.format(percent);
/** In megabytes of 1,000,000 bytes. */
export const formatMegabytes: Format = (bytes) => tenths.format(bytes / 1e6);
export const formatAddedMegabytes: Format = (bytes) =>
  `${bytes < 0 ? '' : '+'}${formatMegabytes(bytes)}`;
/** A log may be far smaller than a megabyte. */
export const formatLogMegabytes: Format = (bytes) => (bytes === 0 ? '0' : figure(bytes / 1e6));
export const formatTenths: Format = (value) => tenths.format(value);

/** `1 round`, `8 rounds`. */
export const formatCounted = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** The figure in the given format, or the sign that there is none. */
export const shown = (value: number | null | undefined, format: Format): string =>
  value === null || value === undefined ? absent : format(value);
