/** Sorting of every table by the buttons in its headings: up, down, and back to the order of the report. */

type Direction = 'ascending' | 'descending' | 'none';

const nextDirection: Readonly<Record<Direction, Direction>> = {
  none: 'ascending',
  ascending: 'descending',
  descending: 'none',
};

const directionOf = (heading: Element): Direction => {
  const direction = heading.getAttribute('aria-sort');
  return direction === 'ascending' || direction === 'descending' ? direction : 'none';
};

/** Numbers by size and before text; nothing last, whichever way the column is sorted. */
const compareOrders = (one: string, other: string, sign: number): number => {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  const [first, second] = [Number(one), Number(other)];
  if (Number.isNaN(first) || Number.isNaN(second)) return sign * one.localeCompare(other, 'en');
  return sign * (first - second);
};

/** What a cell shows is what it is sorted by, unless it says otherwise. */
const orderOf = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return cell?.dataset['order'] ?? cell?.textContent ?? '';
};

const sortTable = (
  body: HTMLTableSectionElement,
  rows: readonly HTMLTableRowElement[],
  column: number,
  direction: Direction,
): void => {
  const sign = direction === 'descending' ? -1 : 1;
  const sorted =
    direction === 'none'
      ? rows
      : [...rows].sort((one, other) =>
          compareOrders(orderOf(one, column), orderOf(other, column), sign),
        );
  body.append(...sorted);
};

const makeSortable = (table: HTMLTableElement): void => {
  const [body] = table.tBodies;
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (body === undefined) return;
  const asReported = [...body.rows];
  headings.forEach((heading, column) => {
    heading.querySelector('button')?.addEventListener('click', () => {
      const direction = nextDirection[directionOf(heading)];
      for (const other of headings) other.removeAttribute('aria-sort');
      if (direction !== 'none') heading.setAttribute('aria-sort', direction);
      sortTable(body, asReported, column, direction);
    });
  });
};

document.querySelectorAll('table').forEach(makeSortable);
