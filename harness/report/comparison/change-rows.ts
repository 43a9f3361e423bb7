/** The lines of a comparison's table: a configuration each, and the geometric mean under them. */
import type { Verdict } from '../../comparison/change.js';
import type {
  CandidateComparison,
  Comparison,
  Side,
  SideRow,
} from '../../comparison/compare-runs.js';
import { type ConfigurationId, configurationIds } from '../../configurations.js';
import type { BoundedRatio, UnboundedRatio } from '../../statistics/estimate.js';

export type RatioWithInterval = BoundedRatio | UnboundedRatio;

/** What one side has on a line. */
export type SideFigures = Pick<SideRow, 'wallSeconds' | 'overhead' | 'addedMicrosecondsPerEvent'>;

export interface ChangeRow {
  readonly label: ConfigurationId | 'geometric mean';
  readonly base: SideFigures | null;
  readonly candidate: SideFigures | null;
  /** Null where there is nothing to hold against each other: no tracing, or a configuration that one side lacks. */
  readonly change: {
    readonly estimate: RatioWithInterval;
    readonly adjustedPValue: number | null;
    readonly verdict: Verdict;
  } | null;
}

export function changeRows(
  { base }: Comparison,
  { side, changes, geometricMean }: CandidateComparison,
): readonly ChangeRow[] {
  const figuresOf = ({ rows }: Side, id: ConfigurationId): SideFigures | null =>
    rows.find(({ configuration }) => configuration === id) ?? null;
  const rows = configurationIds
    .map((label) => ({
      label,
      base: figuresOf(base, label),
      candidate: figuresOf(side, label),
      change: changes.find(({ configuration }) => configuration === label) ?? null,
    }))
    .filter((row) => row.base !== null || row.candidate !== null);
  if (geometricMean === null) return rows;
  const { estimate, verdict } = geometricMean;
  const mean = (overhead: SideRow['overhead']): SideFigures => ({
    overhead,
    wallSeconds: null,
    addedMicrosecondsPerEvent: null,
  });
  return [
    ...rows,
    {
      label: 'geometric mean',
      base: mean(geometricMean.base),
      candidate: mean(geometricMean.candidate),
      change: { estimate, verdict, adjustedPValue: null },
    },
  ];
}
