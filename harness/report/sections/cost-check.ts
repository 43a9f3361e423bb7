/** What each part of tracing costs by the rounds, held against the same part timed directly in a loop. Pure. */
import type { ConfigurationId } from '../../configurations.js';
import type { CompletedMeasurement } from '../../measurement.js';
import { formatMicroseconds } from '../number-formats.js';
import { costInterval, estimated, partColumn } from './cost-columns.js';
import { type PartCost, tracingCosts, tracingParts, wholeOfTracing } from './cost-of-tracing.js';
import type { Block } from './section.js';
import { figureColumn, sectionTable, type TableColumn } from './section-table.js';

/** Microseconds that a traced configuration adds to one event of a loop, by configuration. */
export type DirectCosts = ReadonlyMap<ConfigurationId, number>;

export interface CheckedPart extends PartCost {
  /** Microseconds; null where it was not timed. */
  readonly direct: number | null;
}

const directOf = (
  { without, with: candidate }: PartCost['part'],
  direct: DirectCosts,
): number | null => {
  const above = direct.get(candidate);
  const below = without === 'no-trace' ? 0 : without === null ? undefined : direct.get(without);
  return above === undefined || below === undefined ? null : above - below;
};

/** The parts of tracing, and last the whole of it: everything logged above nothing traced. */
export const checkedParts = (
  completed: readonly CompletedMeasurement[],
  eventCount: number | null,
  direct: DirectCosts,
): readonly CheckedPart[] => {
  const added = tracingParts.filter(({ without }) => without !== null);
  return tracingCosts(completed, eventCount, [...added, wholeOfTracing]).map((cost) => ({
    ...cost,
    direct: directOf(cost.part, direct),
  }));
};

const leftOf = ({ estimate, direct }: CheckedPart): number | null =>
  estimate === null || direct === null ? null : estimate.difference - direct;

/** Whether the sum of the parts, timed directly, explains the whole; null where it cannot be told. */
export const explainsTheWhole = ({ estimate, direct }: CheckedPart): boolean | null => {
  if (estimate?.interval == null || direct === null) return null;
  return estimate.interval.low <= direct && direct <= estimate.interval.high;
};

const columns: readonly TableColumn<CheckedPart>[] = [
  partColumn,
  figureColumn('By the rounds (µs)', 'roundsMicroseconds', estimated, formatMicroseconds),
  costInterval,
  figureColumn(
    'Timed in a loop (µs)',
    'directMicroseconds',
    ({ direct }) => direct,
    formatMicroseconds,
  ),
  figureColumn('Left (µs)', 'leftMicroseconds', leftOf, formatMicroseconds),
];

const verdictOf = (whole: CheckedPart | undefined): string => {
  const { direct, estimate } = whole ?? { direct: null, estimate: null };
  const explained = whole === undefined ? null : explainsTheWhole(whole);
  if (direct === null || estimate === null || explained === null) {
    return 'This run cannot say whether the parts explain the whole: it lacks an interval or a part.';
  }
  const sum = formatMicroseconds(direct);
  return explained
    ? `The parts timed directly add up to ${sum} µs an event, which lies within the interval of the whole.`
    : `The parts timed directly add up to ${sum} µs an event, which lies outside of the interval of the whole: ` +
        `${formatMicroseconds(estimate.difference - direct)} µs is left, for start-up, the warm-up of larger code, ` +
        'and what RSS does in the workload that it does not do in a loop.';
};

/** Nothing where the parts were not timed directly. */
export const costCheckBlocks = (
  completed: readonly CompletedMeasurement[],
  eventCount: number | null,
  direct: DirectCosts | undefined,
): readonly Block[] => {
  if (direct === undefined || direct.size === 0) return [];
  const parts = checkedParts(completed, eventCount, direct);
  const table = sectionTable({
    id: 'cost-of-tracing-check',
    caption: 'The parts held against the same timed in a loop',
    columns,
    rows: parts,
  });
  return [
    { kind: 'text', text: verdictOf(parts.at(-1)) },
    { kind: 'table', table },
  ];
};
