import {
  besideBlocks,
  type RecordedRun,
  type RecordKind,
  tellRecord,
} from '../../contenders/record-kind.js';
import { buildKind } from '../../contenders/builds/build-kind.js';
import { monitorCostKind } from '../../contenders/monitor-cost/monitor-cost-kind.js';
import { recordIn } from '../../contenders/record-store.js';
import { rssCostKind } from '../../contenders/rss-cost/rss-cost-kind.js';
import type { Run } from '../../measurement.js';
import { peerKind } from '../../peers/peer-kind.js';
import { scalingKind } from '../../peers/scaling/scaling-kind.js';
import { watcherKind } from '../../peers/watcher/watcher-kind.js';
import type { Beside } from '../../report/render-report.js';
import type { BesideId } from '../../report/sections/report-input.js';
import type { Block } from '../../report/sections/section.js';
import type { PublishedNote } from '../../store/published-note.js';
import { gatherDirectCosts } from './direct-costs.js';
import { gatherTimelines } from './gather-timelines.js';

/** A record that may stand beside a run's measurements, in the run's directory, and the section that tells it. */
interface BesideSource {
  readonly id: BesideId;
  /** Null where there is no such record. */
  readonly blocks: (runDirectory: string, note: PublishedNote) => readonly Block[] | null;
}

const source = <RecordOf extends RecordedRun, Summary extends object>(
  kind: RecordKind<RecordOf, Summary>,
): BesideSource => ({
  id: kind.id,
  blocks: (runDirectory, note) => {
    const record = recordIn(runDirectory, kind);
    return record === null ? null : besideBlocks(tellRecord(kind, record, note));
  },
});

/** A row for each section that is measured beside a run. */
const sources: readonly BesideSource[] = [
  source(rssCostKind),
  source(watcherKind),
  source(peerKind),
  source(scalingKind),
  source(buildKind),
  source(monitorCostKind),
];

/**
 * What was stored of a run beside its measurements, as the report takes it.
 * @throws UserError for a record that is there and cannot be read.
 */
export const gatherBeside = (run: Run, runDirectory: string, note: PublishedNote): Beside => ({
  timelines: gatherTimelines(run, runDirectory),
  runtimes: [],
  directCosts: gatherDirectCosts(runDirectory),
  beside: new Map(
    sources.flatMap(({ id, blocks }) => {
      const told = blocks(runDirectory, note);
      return told === null ? [] : [[id, told] as const];
    }),
  ),
});
