import { auditBlocks } from './audit-section.js';
import {
  buildsBlocks,
  monitorCostBlocks,
  peersBlocks,
  rssCostBlocks,
  scalingBlocks,
  watcherBlocks,
} from './beside-sections.js';
import { configurationsBlocks } from './configurations-section.js';
import { costBlocks } from './cost-section.js';
import { environmentBlocks } from './environment-section.js';
import { howToReadBlocks } from './how-to-read.js';
import { platformBlocks } from './platform-section.js';
import type { ReportInput } from './report-input.js';
import type { Block, Section } from './section.js';
import { runtimesBlocks } from './runtimes-section.js';
import { summaryBlocks } from './summary-section.js';

interface SectionRow {
  readonly id: string;
  readonly title: string;
  readonly blocks: (input: ReportInput) => readonly Block[];
}

/** The sections of a report, in their order; one without blocks is left out. */
export const sectionRows: readonly SectionRow[] = [
  { id: 'platform', title: 'Platform', blocks: platformBlocks },
  { id: 'summary', title: 'Summary', blocks: summaryBlocks },
  { id: 'runtimes', title: 'Runtimes', blocks: runtimesBlocks },
  { id: 'configurations', title: 'Configuration by configuration', blocks: configurationsBlocks },
  { id: 'cost-of-tracing', title: 'Cost of tracing', blocks: costBlocks },
  { id: 'rss-cost', title: 'RSS cost', blocks: rssCostBlocks },
  { id: 'audit', title: 'Audit', blocks: auditBlocks },
  { id: 'watcher', title: 'Settings of the watcher', blocks: watcherBlocks },
  { id: 'peers', title: 'Peers', blocks: peersBlocks },
  { id: 'scaling', title: 'Scaling', blocks: scalingBlocks },
  { id: 'builds', title: 'Builds', blocks: buildsBlocks },
  { id: 'monitor-cost', title: 'Cost of the monitor', blocks: monitorCostBlocks },
  { id: 'environment', title: 'Environment', blocks: environmentBlocks },
  { id: 'how-to-read', title: 'How to read', blocks: howToReadBlocks },
];

export const sectionsOf = (input: ReportInput): readonly Section[] =>
  sectionRows
    .map(({ id, title, blocks }) => ({ id, title, blocks: blocks(input) }))
    .filter(({ blocks }) => blocks.length > 0);
