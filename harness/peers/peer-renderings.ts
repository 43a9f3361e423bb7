/** The summary of the peers as text, Markdown and CSV. */
import { inertLine, inertMarkdown } from '../report/inert.js';
import { formatCount, formatRatio } from '../report/number-formats.js';
import { markdownTable } from '../report/table-markdown.js';
import { textTable } from '../report/table-text.js';
import { toCsv } from '../store/csv.js';
import { peerColumns } from './peer-columns.js';
import type { PeerRow, PeerSummary } from './peer-summary.js';
import { type Fact, corpusText, factLines, factList, runFacts } from './run-facts.js';

export const peerFiles = {
  markdown: 'peers.md',
  csv: 'peers.csv',
  chart: 'peers.svg',
} as const;

const smallCorpusText = ({ corpora: { small } }: PeerSummary): string =>
  `${corpusText(small)}: a system call at every event takes too long for more, and is measured ` +
  'against no trace on the same files';

const factsOf = (summary: PeerSummary): readonly Fact[] =>
  runFacts(summary, [
    { name: 'Probe', text: summary.probe ?? 'none yet' },
    { name: 'Corpus', text: corpusText(summary.corpora.whole) },
    { name: 'Small corpus', text: smallCorpusText(summary) },
    { name: 'Rounds', text: formatCount(summary.rounds) },
    {
      name: 'Noise floor',
      text:
        summary.noiseFloor === null
          ? 'unknown: no round has both repetitions of no trace'
          : formatRatio(summary.noiseFloor),
    },
  ]);

const failureLines = ({ failures }: PeerSummary): readonly string[] =>
  failures.map(({ peer, round, cause }) => `${peer} in round ${round} failed: ${cause}`);

/** Rows that the headline puts side by side, where they are there. */
const rivals: readonly PeerRow['id'][] = ['trace-only', 'rss', 'istanbul', 'coverage-blocks'];

/** The result in one sentence; null before there is one. */
export const peerHeadline = ({ rows }: PeerSummary): string | null => {
  const told = rivals.flatMap((id) => {
    const row = rows.find((each) => each.id === id);
    return row?.estimate == null ? [] : [`${row.peer.name} ${formatRatio(row.estimate.ratio)}`];
  });
  return told.length === 0 ? null : `The workload took, against no trace: ${told.join('; ')}.`;
};

/** For a terminal, without a trailing newline. */
export const renderPeersText = (summary: PeerSummary): string =>
  [
    textTable(peerColumns, summary.rows),
    failureLines(summary).map(inertLine),
    factLines(factsOf(summary)),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

const howToRead = `## How to read

- One repetition is one fresh process that converts the whole corpus. **Time** is from spawn to exit as the harness saw it,
  because profilers write their profiles after the program's last exit handler; it is the median over the rounds.
- **Ratio** is the time over that of \`no trace\` on the same corpus in the same round. A leading \`~\` marks a ratio that
  this run cannot tell from x1.00.
- What is parsed and rewritten was parsed and rewritten before: both our tracer and istanbul start from their caches.
- **+ns each** is the time above \`no trace\` for each event, increment or call counted, start-up included. What the tools count
  differs, so compare ratios first.
- Peak RSS is read in the exit handler; what a profiler allocates to write its profile after it is not in it.
- The output of the workload was the same, byte for byte, in every completed repetition on the same corpus.
`;

export const renderPeersMarkdown = (summary: PeerSummary): string => {
  const headline = peerHeadline(summary);
  return [
    '# The tracer beside its peers',
    ...(headline === null ? [] : [`**${inertMarkdown(headline)}**`]),
    markdownTable(peerColumns, summary.rows),
    ...failureLines(summary).map((line) => `**${inertMarkdown(line)}**`),
    factList(factsOf(summary)),
    `![Time of every peer as a ratio to no trace](${peerFiles.chart})`,
    howToRead.trimEnd(),
  ]
    .join('\n\n')
    .concat('\n');
};

/** A line a peer with the raw figures behind the table. */
export const renderPeersCsv = ({ runId, rows }: PeerSummary): string =>
  toCsv(
    [{ heading: 'runId', cell: () => runId }, ...peerColumns.flatMap(({ values }) => values)],
    rows,
  );
