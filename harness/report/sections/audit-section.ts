import type { Audit } from '../../measurement.js';
import { formatCount, formatCounted } from '../number-formats.js';
import type { ReportInput } from './report-input.js';
import type { Block, SectionTable } from './section.js';
import { sectionTable, textColumn } from './section-table.js';

interface Finding {
  readonly question: string;
  readonly count: number;
  /** Null for a figure that is no share. */
  readonly of: number | null;
  readonly target: string;
}

const findingsOf = (audit: Audit): readonly Finding[] => [
  {
    question: 'Audited events whose RSS was off by more than 64 KiB',
    count: audit.offCount,
    of: audit.auditedCount,
    target: '≤ 0.5 %',
  },
  {
    question: 'Changes of the main thread’s own given to the very event',
    count: audit.ownAttributedCount,
    of: audit.ownChangeCount,
    target: '≥ 98 %',
  },
  {
    question: 'Changes of any thread given to the very event',
    count: audit.attributedCount,
    of: audit.changeCount,
    target: '–',
  },
  { question: 'Worst error (pages)', count: audit.worstErrorPages, of: null, target: '–' },
];

const shareOf = ({ count, of }: Finding): number | null =>
  of === null || of === 0 ? null : (100 * count) / of;

const auditTable = (audit: Audit): SectionTable =>
  sectionTable<Finding>({
    id: 'audit-table',
    caption: 'Recorded RSS held against the kernel’s',
    columns: [
      textColumn('', 'question', ({ question }) => question),
      {
        heading: 'Share',
        align: 'right',
        show: (finding) => {
          const share = shareOf(finding);
          return share === null ? '–' : `${share.toFixed(2)} %`;
        },
        values: [{ heading: 'sharePercent', cell: shareOf }],
      },
      {
        heading: 'Count',
        align: 'right',
        show: ({ count, of }) =>
          of === null ? formatCount(count) : `${formatCount(count)} of ${formatCount(of)}`,
        values: [
          { heading: 'count', cell: ({ count }) => count },
          { heading: 'of', cell: ({ of }) => of },
        ],
      },
      textColumn('Target', 'target', ({ target }) => target),
    ],
    rows: findingsOf(audit),
  });

/** How far the RSS that the tracer knew was off; the note’s was exact, for it asked the kernel at every event. */
export const auditBlocks = ({
  run: {
    audits: [audit],
  },
}: ReportInput): readonly Block[] =>
  audit === undefined
    ? [
        {
          kind: 'not-measured',
          what: 'No repetition of this run was audited.',
          command: 'memtrace bench',
        },
      ]
    : [
        {
          kind: 'text',
          text:
            'One more repetition, not timed, reads the kernel’s own figure at windows of events that begin every ' +
            `${formatCounted(audit.interval, 'event')}, and says how often, and how far, what the tracer knew was off. ` +
            'The note read the kernel’s figure at every event: that is why its overhead was what it was.',
        },
        { kind: 'table', table: auditTable(audit) },
      ];
