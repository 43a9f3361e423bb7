import type { Block, SectionTable } from '../report/sections/section.js';
import { sectionTable, textColumn } from '../report/sections/section-table.js';
import { peerChart } from './peer-chart.js';
import { peerColumns } from './peer-columns.js';
import type { PeerRun } from './peer-run.js';
import { type PeerRow, type PeerSummary, summarisePeers } from './peer-summary.js';

const tells = textColumn<PeerRow>('Tells', 'tells', ({ peer }) => peer.tells);

const tableOf = ({ rows }: PeerSummary, id: string, caption: string): SectionTable =>
  sectionTable({
    id,
    caption,
    // What a peer tells has no figures; here it has its text.
    columns: peerColumns.map((column) => (column.heading === tells.heading ? tells : column)),
    rows,
  });

/** The peers as a section of the report of a run that they were measured beside. */
export const peerBlocks = (run: PeerRun): readonly Block[] => {
  const summary = summarisePeers(run);
  const description =
    'Time of every peer as a ratio to no trace in the same round. Stroke at the end of a bar: 95 % interval.';
  return [
    {
      kind: 'text',
      text:
        'The same workload under the tools that a user might take instead, and under a tracer that makes a system call at ' +
        'every event, as the note’s did. Time is from spawn to exit, with whatever a tool writes at the end; the last two ' +
        'rows are on a small corpus and against no trace on the same files. What the tools count differs, so ' +
        'compare ratios first.',
    },
    ...summary.failures.map(({ peer, round, cause }) => ({
      kind: 'warning' as const,
      text: `${peer} in round ${round} failed: ${cause}`,
    })),
    { kind: 'table', table: tableOf(summary, 'peers-table', 'The tracer beside its peers') },
    {
      kind: 'chart',
      chart: {
        id: 'peers-chart',
        title: 'The tracer beside its peers',
        description,
        views: [
          { label: 'Ratio, log scale', spec: peerChart(summary) },
          { label: 'Ratio', spec: peerChart(summary, 'linear') },
        ],
        data: tableOf(summary, 'peers-data', 'Figures behind the chart'),
      },
    },
  ];
};
