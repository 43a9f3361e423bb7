/** What is to be seen in a page, asked in the page itself. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

/** Marks of each chart that have a size, by the chart's id. */
export const markCounts = (page: Page): Promise<Record<string, number>> =>
  page.evaluate<Record<string, number>>(`Object.fromEntries(
    [...document.querySelectorAll('[data-chart]')].map((figure) => [
      figure.id,
      [...figure.querySelectorAll('.live svg .role-mark > *')].filter((mark) => {
        const { width, height } = mark.getBoundingClientRect();
        return width > 0 || height > 0;
      }).length,
    ]),
  )`);

/** By how many pixels the page is wider than its window. */
export const overflowPixels = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

/** Texts of the cells of a table's body, without the note's figures below ours. */
export const tableTexts = (page: Page, id: string): Promise<string[][]> =>
  page.evaluate<string[][]>(`[...document.querySelectorAll('#${id} tbody tr')].map((row) =>
    [...row.cells].map((cell) => cell.firstChild?.textContent ?? ''))`);

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly where: string;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds serious or critical, each with the first place where it is so. */
export const seriousViolations = async (page: Page): Promise<readonly Violation[]> => {
  await page.evaluate(axe);
  return page.evaluate<Violation[]>(`axe.run().then(({ violations }) =>
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact, where: nodes[0]?.html.slice(0, 200) ?? '' })),
  )`);
};
