/** A timeline that nobody watched: RSS climbs and falls back, one core is busy. */
import type { Timeline } from '../../monitor/read-timeline.js';
import type { TimelineSample } from '../../monitor/timeline-records.js';

const sampleAt = (index: number, intervalSeconds: number): TimelineSample => ({
  kind: 'sample',
  elapsedSeconds: index * intervalSeconds,
  rssBytes: 40_000_000 + 3_000_000 * (index % 30),
  peakRssBytes: 40_000_000 + 3_000_000 * Math.min(index, 29),
  threadCount: 11,
  processCount: 1,
  ...(index === 0 ? {} : { userCpuPercent: 95 + (index % 3), systemCpuPercent: 6 }),
});

export const syntheticTimeline = (sampleCount: number, intervalSeconds = 0.25): Timeline => ({
  head: {
    kind: 'timeline',
    schemaVersion: 1,
    process: { pid: 7, name: 'node', argv0: 'node', startedAt: '2026-11-23T21:44:12.000Z' },
    intervalSeconds,
    pssIntervalSeconds: null,
    tree: false,
  },
  samples: Array.from({ length: sampleCount }, (_, index) => sampleAt(index, intervalSeconds)),
  labels: [],
  end: {
    kind: 'end',
    elapsedSeconds: sampleCount * intervalSeconds,
    ending: { how: 'exited', exitCode: 0 },
    sampleCount,
    gaps: [],
  },
});
