import type { Environment } from '../../measurement.js';
import { formatCount } from '../number-formats.js';
import { factTable } from './comparison-table.js';
import type { ReportInput } from './report-input.js';
import type { Block } from './section.js';

type Fact = readonly [name: string, of: (environment: Environment) => string];

const unknown = 'not told';

const facts: readonly Fact[] = [
  ['Machine', ({ machine }) => machine],
  ['CPU', ({ cpuModel }) => cpuModel],
  ['Cores', ({ coreCount }) => formatCount(coreCount)],
  ['Total memory (bytes)', ({ totalMemoryBytes }) => formatCount(totalMemoryBytes)],
  ['Platform', ({ platform, arch }) => `${platform}, ${arch}`],
  ['Kernel', ({ kernelRelease }) => kernelRelease],
  ['Frequency governor', ({ governor }) => governor ?? unknown],
  ['kernel.perf_event_paranoid', ({ perfEventParanoid }) => String(perfEventParanoid ?? unknown)],
  ['Transparent huge pages', ({ transparentHugePages }) => transparentHugePages ?? unknown],
  ['In a container', ({ container }) => (container ? 'yes' : 'no')],
  ['Load average before the run', ({ loadAverage }) => loadAverage.join(', ')],
  ['Node', ({ nodeVersion }) => nodeVersion],
  ['V8', ({ v8Version }) => v8Version],
  ['Node flags', ({ nodeFlags }) => (nodeFlags.length === 0 ? 'none' : nodeFlags.join(' '))],
  [
    'memtrace commit',
    ({ gitCommit, gitDirty }) =>
      gitCommit === null ? unknown : `${gitCommit}${gitDirty ? ', with changes' : ''}`,
  ],
];

/** Everything that was found out about where the run was taken. */
export const environmentBlocks = ({ run }: ReportInput): readonly Block[] => [
  {
    kind: 'table',
    table: factTable('environment-table', 'Where and with what the run was taken', [
      ['Run', run.runId],
      ['Started', run.startedAt],
      ['Seed of the plan', String(run.seed)],
      ...facts.map(([name, of]) => [name, of(run.environment)] as const),
      ['Corpus SHA-256', run.corpus.sha256],
      ['Record schema', `version ${run.schemaVersion}`],
    ]),
  },
];
