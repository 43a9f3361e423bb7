/** Significant digits of every statistic on a page. */
export const significantDigits = 8;

/** Stands for a figure that does not exist, such as the mean of no values. */
const noFigure = '–';

/** A statistic, to a fixed number of significant digits. ECMAScript defines every character of it. */
export function formatStatistic(value: number | undefined): string {
  return value === undefined ? noFigure : value.toPrecision(significantDigits);
}

/** A value of the file, with the fewest digits that tell it from every other number. */
export function formatValue(value: number | undefined): string {
  return value === undefined ? noFigure : String(value);
}
