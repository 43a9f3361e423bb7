import { formatCount, formatMegabytes } from '../number-formats.js';
import { comparisonTable } from './comparison-table.js';
import type { ReportInput } from './report-input.js';
import type { Block } from './section.js';

/** What was measured, on what, and with what: this run's beside the note's. */
export const platformBlocks = ({ run, note, summary }: ReportInput): readonly Block[] => {
  const { environment, corpus } = run;
  const theirs = note.environment;
  const eventCount = summary.tracedEventCount;
  const noteEvents = Math.max(...note.rows.map((row) => row.eventCount ?? 0));
  return [
    {
      kind: 'text',
      text:
        'The workload summarises LAS files (logs of oil wells) as HTML, as the note’s did. Every repetition is a fresh ' +
        'process that converts the whole corpus.',
    },
    {
      kind: 'table',
      table: comparisonTable('platform-table', 'This machine beside the note’s', [
        { name: 'Machine', ours: environment.machine, theirs: theirs.machine },
        { name: 'CPU', ours: environment.cpuModel, theirs: theirs.cpuModel },
        { name: 'Cores', ours: formatCount(environment.coreCount), theirs: null },
        {
          name: 'System',
          ours: `${environment.platform} ${environment.kernelRelease}, ${environment.arch}`,
          theirs: theirs.operatingSystem,
        },
        {
          name: 'Runtime',
          ours: `Node ${environment.nodeVersion}`,
          theirs: theirs.runtime,
        },
        {
          name: 'Corpus',
          ours: `${corpus.name}${corpus.scale === null ? '' : `, scale ${corpus.scale}`}`,
          theirs: note.corpus.description,
        },
        {
          name: 'Files',
          ours: formatCount(corpus.fileCount),
          theirs: formatCount(note.corpus.fileCount),
        },
        {
          name: 'Bytes',
          ours: formatCount(corpus.totalBytes),
          theirs: formatCount(note.corpus.totalBytes),
        },
        {
          name: 'Events',
          ours: eventCount === null ? null : formatCount(eventCount),
          theirs: noteEvents === 0 ? null : formatCount(noteEvents),
        },
        {
          name: 'Events a byte of LAS',
          ours:
            eventCount === null || corpus.totalBytes === 0
              ? null
              : (eventCount / corpus.totalBytes).toFixed(2),
          theirs: noteEvents === 0 ? null : (noteEvents / note.corpus.totalBytes).toFixed(2),
        },
        {
          name: 'Kinds of event',
          ours:
            run.granularity === 'line'
              ? 'CALL, RETURN, EXCEPTION and LINE'
              : 'CALL, RETURN and EXCEPTION',
          theirs: 'function calls and returns, calls of C functions',
        },
        {
          name: 'RSS',
          ours: `probe ${run.probe.used}`,
          theirs: 'a system call at every event',
        },
        {
          name: 'Total memory (MB)',
          ours: formatMegabytes(environment.totalMemoryBytes),
          theirs: null,
        },
      ]),
    },
  ];
};
