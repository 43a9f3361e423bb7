/** How the record of what the monitor costs is told. */
import { formatCount, formatSeconds } from '../../report/number-formats.js';
import {
  figureColumn,
  sectionTable,
  type TableColumn,
  textColumn,
} from '../../report/sections/section-table.js';
import { intervalColumn, ratioColumn } from '../ratio-columns.js';
import type { RecordKind } from '../record-kind.js';
import { readRecord } from '../record-store.js';
import { corpusText, noiseFloorFact } from '../run-facts.js';
import { targetTable } from '../target-table.js';
import { monitorCostFile, type MonitorCostRun } from './monitor-cost-record.js';
import {
  type MonitorCostRow,
  type MonitorCostSummary,
  summariseMonitorCost,
} from './monitor-cost-summary.js';
import { unwatchedId } from './monitor-contenders.js';

const columns: readonly TableColumn<MonitorCostRow>[] = [
  textColumn('Workload', 'contender', ({ contender }) => contender.name),
  figureColumn('Time (s)', 'wallSeconds', ({ wallSeconds }) => wallSeconds, formatSeconds),
  ratioColumn('ratio', ({ id, ratio, distinguishable }) => ({
    estimate: ratio,
    distinguishable,
    isBaseline: id === unwatchedId,
  })),
  intervalColumn('ratio', ({ ratio }) => ratio),
  figureColumn('Samples', 'sampleCount', ({ sampleCount }) => sampleCount, formatCount),
  figureColumn(
    'Sampling, CPU (ms)',
    'samplingCpuSeconds',
    ({ samplingCpuSeconds }) => samplingCpuSeconds,
    (seconds) => (1000 * seconds).toFixed(2),
  ),
  figureColumn(
    'CPU % of a core',
    'cpuPercent',
    ({ cpuPercent }) => cpuPercent,
    (percent) => percent.toFixed(3),
  ),
];

export const monitorCostKind: RecordKind<MonitorCostRun, MonitorCostSummary> = {
  id: 'monitor-cost',
  title: 'What the monitor costs',
  file: monitorCostFile,
  read: (results, run) => readRecord(monitorCostFile, results, run),
  summarise: summariseMonitorCost,
  failureTexts: ({ failures }) =>
    failures.map(
      ({ contender, round, cause }) => `${contender} in round ${round} failed: ${cause}`,
    ),
  blocks: ({ rows, targets }) => [
    {
      kind: 'table',
      table: sectionTable({
        id: 'monitor-cost-table',
        caption: 'The untraced workload, watched and not',
        columns,
        rows,
      }),
    },
    { kind: 'table', table: targetTable('monitor-cost-targets', targets) },
  ],
  facts: ({ corpus, rounds, noiseFloor }) => [
    { name: 'Corpus', text: corpusText(corpus) },
    { name: 'Rounds', text: formatCount(rounds) },
    noiseFloorFact(noiseFloor),
  ],
  howToRead: [
    'The untraced workload runs watched and not watched in the same rounds in random order; the latter twice, which gives the noise floor. Ratio is the time over that of the same round not watched.',
    'Sampling runs in the harness’s process: its CPU time is taken around each sample. Timers that wake it up are outside.',
  ],
};
