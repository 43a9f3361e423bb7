/** What stands around the table of a comparison, in any format: raw text, to be made inert by the renderer. */
import type { Pairing } from '../../comparison/change.js';
import type { CandidateComparison, Comparison, Side } from '../../comparison/compare-runs.js';
import type { ComparedFact, FactValue } from '../../comparison/facts.js';
import { absent, formatCounted, formatRatio } from '../number-formats.js';
import type { Remark } from '../remarks.js';
import type { ShownColumn } from '../column.js';

const pairingTexts: Readonly<Record<Pairing, string>> = {
  rounds: 'measured in the same rounds, compared round by round',
  apart: 'measured apart, compared on the overheads of each',
  published: 'single published figures on one side: plain ratios, without interval or test',
};

const sideText = ({ name, failureCount }: Side): string =>
  name + (failureCount === 0 ? '' : `; ${formatCounted(failureCount, 'repetition')} failed`);

export const factText = (value: FactValue): string =>
  value === null || value === '' ? absent : String(value);

const noiseFloorText = ({ noiseFloor, pairing }: CandidateComparison): string => {
  if (pairing === 'published') return '';
  return noiseFloor === null
    ? 'unknown: a side has no round with both repetitions of no-trace, so nothing can be told apart'
    : `${formatRatio(noiseFloor)}: so far the A/A pairs of the two may be apart; a change has to lie beyond`;
};

/** What a reader has to know of one candidate's table; those that do not apply are left out. */
export const candidateRemarks = (
  { base, confidence }: Comparison,
  candidate: CandidateComparison,
): readonly Remark[] =>
  [
    { name: 'Base', text: sideText(base) },
    { name: 'Candidate', text: sideText(candidate.side) },
    {
      name: 'Change',
      text: `candidate's overhead over the base's, ${100 * confidence} % interval; ~ is not distinguishable`,
    },
    { name: 'Pairing', text: pairingTexts[candidate.pairing] },
    { name: 'Noise floor', text: noiseFloorText(candidate) },
  ].filter(({ text }) => text !== '');

/** One line a premise that the two do not share. */
export const mismatchTexts = ({ mismatches }: CandidateComparison): readonly string[] =>
  mismatches.map(
    ({ premise, base, candidate }) =>
      `not the same ${premise}: ${factText(base)} against ${factText(candidate)}`,
  );

/** The sides' environments in columns of their own; what differs is marked. */
export const factColumns = ({
  base,
  candidates,
}: Comparison): readonly ShownColumn<ComparedFact>[] => {
  const one = candidates.length === 1;
  const names = ['Base', ...candidates.map((_, i) => (one ? 'Candidate' : `Candidate ${i + 1}`))];
  const sides = [base, ...candidates.map(({ side }) => side)];
  return [
    { heading: '', align: 'left', show: ({ differs }) => (differs ? '≠' : '') },
    { heading: 'Environment', align: 'left', show: ({ name }) => name },
    ...sides.map((_, index): ShownColumn<ComparedFact> => ({
      heading: names[index] ?? '',
      align: 'left',
      show: ({ values }) => factText(values[index] ?? null),
    })),
  ];
};
