import type { Measurement } from '../../measurement.js';
import type { ProgressState } from './progress-state.js';
import { remainingSeconds } from './remaining-time.js';

type PlanPlace = Pick<Measurement, 'configuration' | 'round' | 'occurrence'>;

const barCells = 20;

/** Lines without control characters; the caller decides where they go. */

/** `[12/64] round 2/8  rss  1.234 s, peak RSS 103 MB, about 4 min left`: the repetition that finished last. */
export function finishedLine(state: ProgressState, measurement: Measurement): string {
  const { plan, done } = state;
  const place = `[${done.length}/${plan.length}]`;
  return `${place} ${placeOf(state, measurement)}  ${resultOf(measurement)}, ${remainingText(state)}`;
}

/** A failed repetition in full, without the time left. */
export function failedLine(state: ProgressState, measurement: Measurement): string {
  return `${placeOf(state, measurement)}  ${resultOf(measurement)}`;
}

/** `━━━━────────  12/64  round 2/8  rss  about 4 min left`: the repetition under way. */
export function barLine(state: ProgressState): string {
  const { plan, done, failedCount } = state;
  const current = plan[done.length];
  const filled = Math.floor((barCells * done.length) / Math.max(1, plan.length));
  const bar = '━'.repeat(filled) + '─'.repeat(barCells - filled);
  const parts = [
    bar,
    `${done.length}/${plan.length}`,
    ...(current === undefined ? [] : [placeOf(state, current)]),
    remainingText(state),
    ...(failedCount === 0 ? [] : [`${failedCount} failed`]),
  ];
  return parts.join('  ');
}

function placeOf({ plan }: ProgressState, { configuration, round, occurrence }: PlanPlace): string {
  const rounds = plan.at(-1)?.round ?? round;
  const again = occurrence === 1 ? ' (A/A)' : '';
  return `round ${round}/${rounds}  ${configuration}${again}`;
}

function resultOf(measurement: Measurement): string {
  if (measurement.outcome === 'failed') {
    return `FAILED: ${measurement.cause}`;
  }
  const peakRssMegabytes = (measurement.peakRssBytes / 1e6).toFixed(0);
  return `${measurement.wallSeconds.toFixed(3)} s, peak RSS ${peakRssMegabytes} MB`;
}

function remainingText({ plan, done }: ProgressState): string {
  const remaining = plan.slice(done.length).map(({ configuration }) => configuration);
  const seconds = remainingSeconds(done, remaining);
  if (seconds === null) {
    return 'time left not known yet';
  }
  if (remaining.length === 0) {
    return 'done';
  }
  return seconds < 100
    ? `about ${Math.ceil(seconds)} s left`
    : `about ${Math.ceil(seconds / 60)} min left`;
}
