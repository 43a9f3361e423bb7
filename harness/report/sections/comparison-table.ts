import type { SectionTable } from './section.js';
import { sectionTable, textColumn } from './section-table.js';

/** A fact of this run beside the note's; null where there is none. */
export interface ComparedFact {
  readonly name: string;
  readonly ours: string | null;
  readonly theirs: string | null;
}

const missing = '–';

/** Facts of this run and of the note, side by side; those that neither has are left out. */
export const comparisonTable = (
  id: string,
  caption: string,
  facts: readonly ComparedFact[],
): SectionTable =>
  sectionTable({
    id,
    caption,
    columns: [
      textColumn<ComparedFact>('', 'fact', ({ name }) => name),
      textColumn<ComparedFact>('This run', 'thisRun', ({ ours }) => ours ?? missing),
      textColumn<ComparedFact>('The note', 'theNote', ({ theirs }) => theirs ?? missing),
    ],
    rows: facts.filter(({ ours, theirs }) => ours !== null || theirs !== null),
  });

/** Facts of this run alone. */
export const factTable = (
  id: string,
  caption: string,
  facts: readonly (readonly [name: string, text: string])[],
): SectionTable =>
  sectionTable({
    id,
    caption,
    columns: [
      textColumn<readonly [string, string]>('', 'fact', ([name]) => name),
      textColumn<readonly [string, string]>('This run', 'thisRun', ([, text]) => text),
    ],
    rows: facts,
  });
