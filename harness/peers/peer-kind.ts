/** How the record of the peers is told. */
import type { Fact } from '../contenders/run-facts.js';
import { corpusText, noiseFloorFact } from '../contenders/run-facts.js';
import type { RecordKind } from '../contenders/record-kind.js';
import { readRecord } from '../contenders/record-store.js';
import { formatCount, formatRatio } from '../report/number-formats.js';
import type { Block, SectionTable } from '../report/sections/section.js';
import { sectionTable } from '../report/sections/section-table.js';
import { peerChart } from './peer-chart.js';
import { peerColumns } from './peer-columns.js';
import { type PeerRun, peerRunFile } from './peer-run.js';
import { type PeerRow, type PeerSummary, summarisePeers } from './peer-summary.js';

const smallCorpusText = ({ corpora: { small } }: PeerSummary): string =>
  `${corpusText(small)}: a system call at every event takes too long for more, and is measured ` +
  'against no trace on the same files';

const factsOf = (summary: PeerSummary): readonly Fact[] => [
  { name: 'Probe', text: summary.probe ?? 'none yet' },
  { name: 'Corpus', text: corpusText(summary.corpora.whole) },
  { name: 'Small corpus', text: smallCorpusText(summary) },
  { name: 'Rounds', text: formatCount(summary.rounds) },
  noiseFloorFact(summary.noiseFloor),
];

/** Rows that the headline puts side by side, where they are there. */
const rivals: readonly PeerRow['id'][] = [
  'trace-only',
  'trace-only-function',
  'rss',
  'istanbul',
  'coverage-calls',
  'coverage-blocks',
];

/** The result in one sentence; nothing before there is one. */
const headline = ({ rows }: PeerSummary): readonly Block[] => {
  const told = rivals.flatMap((id) => {
    const row = rows.find((each) => each.id === id);
    return row?.estimate == null ? [] : [`${row.peer.name} ${formatRatio(row.estimate.ratio)}`];
  });
  const text = `The workload took, against no trace: ${told.join('; ')}.`;
  return told.length === 0 ? [] : [{ kind: 'text', text }];
};

const tableOf = ({ rows }: PeerSummary, id: string): SectionTable =>
  sectionTable({ id, caption: 'The tracer beside its peers', columns: peerColumns, rows });

export const peerKind: RecordKind<PeerRun, PeerSummary> = {
  id: 'peers',
  title: 'The tracer beside its peers',
  file: peerRunFile,
  read: (results, run) => readRecord(peerRunFile, results, run),
  summarise: summarisePeers,
  failureTexts: ({ failures }) =>
    failures.map(({ peer, round, cause }) => `${peer} in round ${round} failed: ${cause}`),
  blocks: (summary) => [
    ...headline(summary),
    { kind: 'table', table: tableOf(summary, 'peers-table') },
    {
      kind: 'chart',
      chart: {
        id: 'peers-chart',
        title: 'The tracer beside its peers',
        description: 'Time of every peer as a ratio to no trace.',
        views: [
          { label: 'Ratio, log scale', spec: peerChart(summary) },
          { label: 'Ratio', spec: peerChart(summary, 'linear') },
        ],
        data: tableOf(summary, 'peers-data'),
      },
    },
  ],
  facts: factsOf,
  howToRead: [
    'One repetition is one fresh process that converts the whole corpus. Time is from spawn to exit as the harness saw it, because profilers write their profiles after the program’s last exit handler; it is the median over the rounds.',
    'Ratio is the time over that of no trace on the same corpus in the same round. A leading ~ marks a ratio that this run cannot tell from x1.00.',
    'What is parsed and rewritten was parsed and rewritten before: our tracer starts from its cache, and istanbul’s modules run as the program itself.',
    '+ns each is the time above no trace for each event, increment or call counted, start-up included. What the tools count differs, so compare ratios first.',
    'Peak RSS is read in the exit handler; what a profiler allocates to write its profile after it is not in it.',
    'The output of the workload was the same, byte for byte, in every completed repetition on the same corpus.',
  ],
};
