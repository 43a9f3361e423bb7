/** How an overhead went over the runs of one machine: a line without axes, drawn to no scale but its own. */
import { type Markup, markup } from '../report/page/markup.js';

const width = 160;
const height = 36;
/** So that the dot at the end is whole. */
const margin = 4;

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** `values` from the oldest to the newest, one a run. */
export const sparkline = (values: readonly number[], description: string): Markup => {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const range = highest - lowest;
  const points = values.map((value, index) => ({
    x: rounded(
      values.length === 1
        ? width - margin
        : margin + (index * (width - 2 * margin)) / (values.length - 1),
    ),
    y: rounded(
      range === 0
        ? height / 2
        : height - margin - ((value - lowest) * (height - 2 * margin)) / range,
    ),
  }));
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const last = points.at(-1);
  return markup`<svg class="sparkline" role="img" aria-label="${description}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path d="${path}"></path>${
    last === undefined ? null : markup`<circle cx="${last.x}" cy="${last.y}" r="3"></circle>`
  }</svg>`;
};
