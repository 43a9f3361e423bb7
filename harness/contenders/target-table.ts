import type { SectionTable } from '../report/sections/section.js';
import { sectionTable, textColumn } from '../report/sections/section-table.js';

/** What something was built to reach, and whether a record shows it. */
export interface Target {
  readonly target: string;
  /** Null where the record cannot tell. */
  readonly holds: boolean | null;
  /** What was found, in words with its number. */
  readonly found: string;
}

const verdicts: Readonly<Record<`${boolean | null}`, string>> = {
  true: 'holds',
  false: 'DOES NOT HOLD',
  null: 'not known',
};

export const targetTable = (id: string, targets: readonly Target[]): SectionTable =>
  sectionTable<Target>({
    id,
    caption: 'What was aimed at',
    columns: [
      textColumn('Target', 'target', ({ target }) => target),
      textColumn('Verdict', 'verdict', ({ holds }) => verdicts[`${holds}`]),
      textColumn('Found', 'found', ({ found }) => found),
    ],
    rows: targets,
  });
