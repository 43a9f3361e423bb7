import { configurationIds } from '../../configurations.js';
import { besideBlocks, tellRecord } from '../../contenders/record-kind.js';
import { buildKind } from '../../contenders/builds/build-kind.js';
import { rssCostKind } from '../../contenders/rss-cost/rss-cost-kind.js';
import { peerKind } from '../../peers/peer-kind.js';
import { scalingKind } from '../../peers/scaling/scaling-kind.js';
import { watcherKind } from '../../peers/watcher/watcher-kind.js';
import type { Beside } from '../../report/render-report.js';
import { syntheticBuilds } from '../contenders/builds/synthetic-builds.js';
import { syntheticRssCost } from '../contenders/rss-cost/synthetic-rss-cost.js';
import { syntheticPeerRun } from '../peers/synthetic-peer-run.js';
import { syntheticScalingRun } from '../peers/scaling/synthetic-scaling-run.js';
import { syntheticWatcherRun } from '../peers/watcher/synthetic-watcher-run.js';
import { syntheticTimeline } from './synthetic-timeline.js';
import { theNote } from './the-note.js';

/** All that may stand beside a run, as large as it comes: timelines of a minute at the finest tick. */
export const everythingBeside: Beside = {
  runtimes: [],
  timelines: new Map(
    configurationIds.map((id) => [id, { round: 3, timeline: syntheticTimeline(240) }]),
  ),
  beside: new Map([
    ['rss-cost', besideBlocks(tellRecord(rssCostKind, syntheticRssCost(5), theNote))],
    ['watcher', besideBlocks(tellRecord(watcherKind, syntheticWatcherRun(3), theNote))],
    ['builds', besideBlocks(tellRecord(buildKind, syntheticBuilds(5), theNote))],
    ['peers', besideBlocks(tellRecord(peerKind, syntheticPeerRun(8), theNote))],
    ['scaling', besideBlocks(tellRecord(scalingKind, syntheticScalingRun(4), theNote))],
  ]),
};
