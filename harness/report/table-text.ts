import type { ShownColumn } from './column.js';
import { inertLine } from './inert.js';

const gap = '  ';

const pads = {
  left: (cell: string, width: number) => cell.padEnd(width),
  right: (cell: string, width: number) => cell.padStart(width),
} as const;

/** Aligned lines for a terminal, the headings first; cells are made inert. */
export const textTable = <Each>(
  columns: readonly ShownColumn<Each>[],
  rows: readonly Each[],
): readonly string[] => {
  const padded = columns.map(({ heading, align, show }) => {
    const cells = [heading, ...rows.map(show)].map(inertLine);
    const width = Math.max(...cells.map(({ length }) => length));
    return cells.map((cell) => pads[align](cell, width));
  });
  return Array.from({ length: rows.length + 1 }, (_, index) =>
    padded
      .map((cells) => cells[index] ?? '')
      .join(gap)
      .trimEnd(),
  );
};
