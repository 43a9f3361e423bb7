/** The table of a comparison as data: what each column shows, and the raw figures behind it. */
import type { Verdict } from '../../comparison/change.js';
import { absent, formatBound, formatMicroseconds, formatRatio, shown } from '../number-formats.js';
import type { TableColumn } from '../sections/section-table.js';
import type { ChangeRow, RatioWithInterval, SideFigures } from './change-rows.js';

type Column = TableColumn<ChangeRow>;

const intervalText = ({ low, high }: RatioWithInterval): string =>
  low === null ? absent : `${formatBound(low)} to ${formatBound(high)}`;

const sideColumns = (heading: string, name: 'base' | 'candidate'): readonly Column[] => {
  const pick = (row: ChangeRow): SideFigures | null => row[name];
  return [
    {
      heading,
      align: 'right',
      show: (row) =>
        row.label === 'no-trace' ? 'x1.00' : shown(pick(row)?.overhead?.ratio, formatRatio),
      values: [
        { heading: `${name}WallSecondsMedian`, cell: (row) => pick(row)?.wallSeconds ?? null },
        { heading: `${name}Overhead`, cell: (row) => pick(row)?.overhead?.ratio ?? null },
        { heading: `${name}OverheadLow`, cell: (row) => pick(row)?.overhead?.low ?? null },
        { heading: `${name}OverheadHigh`, cell: (row) => pick(row)?.overhead?.high ?? null },
      ],
    },
    {
      heading: 'µs/event',
      align: 'right',
      show: (row) => shown(pick(row)?.addedMicrosecondsPerEvent?.difference, formatMicroseconds),
      values: (['difference', 'low', 'high'] as const).map((end) => ({
        heading: `${name}AddedMicrosecondsPerEvent${end === 'difference' ? '' : capitalised(end)}`,
        cell: (row) => {
          const added = pick(row)?.addedMicrosecondsPerEvent;
          return (end === 'difference' ? added?.difference : added?.interval?.[end]) ?? null;
        },
      })),
    },
  ];
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `~` marks what cannot be told from no change. */
const changeText = ({ change }: ChangeRow): string => {
  if (change === null) return absent;
  const { estimate, verdict } = change;
  return `${verdict === 'indistinguishable' ? '~' : ''}${formatRatio(estimate.ratio)}`;
};

const verdictTexts: Readonly<Record<Verdict, string>> = {
  worse: 'worse',
  better: 'better',
  indistinguishable: '~',
  untested: 'no test',
};

export const changeColumns: readonly Column[] = [
  {
    heading: 'Configuration',
    align: 'left',
    show: ({ label }) => label,
    values: [{ heading: 'configuration', cell: ({ label }) => label }],
  },
  ...sideColumns('Base', 'base'),
  ...sideColumns('Candidate', 'candidate'),
  {
    heading: 'Change',
    align: 'right',
    show: changeText,
    values: [{ heading: 'change', cell: ({ change }) => change?.estimate.ratio ?? null }],
  },
  {
    heading: 'Interval',
    align: 'right',
    show: ({ change }) => (change === null ? absent : intervalText(change.estimate)),
    values: [
      { heading: 'changeLow', cell: ({ change }) => change?.estimate.low ?? null },
      { heading: 'changeHigh', cell: ({ change }) => change?.estimate.high ?? null },
      { heading: 'changeConfidence', cell: ({ change }) => change?.estimate.confidence ?? null },
      { heading: 'changePValue', cell: ({ change }) => change?.estimate.pValue ?? null },
      { heading: 'changeAdjustedPValue', cell: ({ change }) => change?.adjustedPValue ?? null },
    ],
  },
  {
    heading: 'Verdict',
    align: 'left',
    show: ({ change }) => (change === null ? '' : verdictTexts[change.verdict]),
    values: [{ heading: 'verdict', cell: ({ change }) => change?.verdict ?? null }],
  },
];
