import { configurationIds } from '../../configurations.js';
import { peerBlocks } from '../../peers/peer-blocks.js';
import { scalingBlocks } from '../../peers/scaling/scaling-blocks.js';
import type { Beside } from '../../report/render-report.js';
import { syntheticPeerRun } from '../peers/synthetic-peer-run.js';
import { syntheticScalingRun } from '../peers/scaling/synthetic-scaling-run.js';
import { syntheticTimeline } from './synthetic-timeline.js';

/** All that may stand beside a run, as large as it comes: timelines of a minute at the finest tick. */
export const everythingBeside: Beside = {
  logTexts: new Map([['threshold', { lines: 61_204, words: 550_836, bytes: 13_464_880 }]]),
  timelines: new Map(
    configurationIds.map((id) => [id, { round: 3, timeline: syntheticTimeline(240) }]),
  ),
  beside: new Map([
    ['peers', peerBlocks(syntheticPeerRun(8))],
    ['scaling', scalingBlocks(syntheticScalingRun(4))],
  ]),
};
