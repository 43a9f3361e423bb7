/** The changes of a comparison as strokes on one logarithmic scale, a line a configuration. */
import type { Verdict } from '../comparison/change.js';
import { type Markup, markup } from '../report/page/markup.js';
import { formatBound, formatRatio } from '../report/number-formats.js';
import type { ChangeRow } from '../report/comparison/change-rows.js';

type Change = NonNullable<ChangeRow['change']>;

interface Line {
  readonly label: string;
  readonly change: Change;
}

/** From 0 to 100, x1 in the middle; never so wide a scale that a per cent fills it. */
const placesOf = (lines: readonly Line[]): ((ratio: number) => number) => {
  const leastRange = Math.log(1.05);
  const ends = lines.flatMap(({ change: { estimate } }) => [
    estimate.ratio,
    estimate.low ?? estimate.ratio,
    estimate.high ?? estimate.ratio,
  ]);
  const range = 1.08 * Math.max(leastRange, ...ends.map((end) => Math.abs(Math.log(end))));
  return (ratio) => Math.round(10 * (50 + (50 * Math.log(ratio)) / range)) / 10;
};

const words: Readonly<Record<Verdict, string>> = {
  worse: 'worse',
  better: 'better',
  indistinguishable: 'no change that can be told',
  untested: 'no test',
};

const figures = ({ estimate, verdict }: Change): string => {
  const interval =
    estimate.low === null ? '' : ` (${formatBound(estimate.low)} to ${formatBound(estimate.high)})`;
  return `${formatRatio(estimate.ratio)}${interval}: ${words[verdict]}`;
};

const lineMarkup = ({ label, change }: Line, place: (ratio: number) => number): Markup => {
  const { ratio, low, high } = change.estimate;
  const at = place(ratio);
  const [from, to] = low === null ? [at, at] : [place(low), place(high)];
  return markup`<li class="${change.verdict}"><span class="forest-label">${label}</span><svg class="forest-plot" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="none" x="49.85" width="0.3" height="10"></rect><rect class="span" x="${from}" y="3.4" width="${Math.max(0.3, Math.round(10 * (to - from)) / 10)}" height="3.2"></rect><rect class="point" x="${Math.round(10 * (at - 0.4)) / 10}" y="1" width="0.8" height="8"></rect></svg><span class="forest-figures">${figures(change)}</span></li>
`;
};

/** Nothing where there is no change to show. */
export const forest = (rows: readonly ChangeRow[]): Markup | null => {
  const lines = rows.flatMap(({ label, change }) => (change === null ? [] : [{ label, change }]));
  if (lines.length === 0) return null;
  const place = placesOf(lines);
  return markup`<ul class="forest" aria-label="Change of each configuration: left of the middle better, right of it worse">
${lines.map((line) => lineMarkup(line, place))}</ul>
`;
};
