import type { Measurement } from '../../measurement.js';
import { doneCountOf, type ProgressState } from './progress-state.js';
import { remainingSeconds } from './remaining-time.js';

type PlanPlace = Pick<Measurement, 'runtime' | 'configuration' | 'round' | 'occurrence'>;

const barCells = 20;

/** Lines without control characters; the caller decides where they go. */

/** `[12/64] round 2/8  rss  1.234 s, peak RSS 103 MB, about 4 min left`: the repetition that finished last. */
export function finishedLine(state: ProgressState, measurement: Measurement): string {
  const { plan } = state;
  const place = `[${doneCountOf(state)}/${plan.length}]`;
  return `${place} ${placeOf(state, measurement)}  ${resultOf(measurement)}, ${remainingText(state)}`;
}

/** A failed repetition in full, without the time left. */
export function failedLine(state: ProgressState, measurement: Measurement): string {
  return `${placeOf(state, measurement)}  ${resultOf(measurement)}`;
}

/** `━━━━────────  12/64  round 2/8  rss  about 4 min left`: the repetition under way. */
export function barLine(state: ProgressState): string {
  const { plan, failedCount } = state;
  const doneCount = doneCountOf(state);
  const current = plan[doneCount];
  const filled = Math.floor((barCells * doneCount) / Math.max(1, plan.length));
  const bar = '━'.repeat(filled) + '─'.repeat(barCells - filled);
  const parts = [
    bar,
    `${doneCount}/${plan.length}`,
    ...(current === undefined ? [] : [placeOf(state, current)]),
    remainingText(state),
    ...(failedCount === 0 ? [] : [`${failedCount} failed`]),
  ];
  return parts.join('  ');
}

function placeOf({ plan }: ProgressState, place: PlanPlace): string {
  const { runtime, configuration, round, occurrence } = place;
  const several = plan.some((repetition) => repetition.runtime !== runtime);
  const rounds = plan.at(-1)?.round ?? round;
  const again = occurrence === 1 ? ' (A/A)' : '';
  return `round ${round}/${rounds}  ${several ? `${runtime} ` : ''}${configuration}${again}`;
}

function resultOf(measurement: Measurement): string {
  if (measurement.outcome === 'failed') {
    return `FAILED: ${measurement.cause}`;
  }
  const peakRssMegabytes = (measurement.peakRssBytes / 1e6).toFixed(0);
  return `${measurement.wallSeconds.toFixed(3)} s, peak RSS ${peakRssMegabytes} MB`;
}

function remainingText(state: ProgressState): string {
  const { plan, done } = state;
  const remaining = plan.slice(doneCountOf(state)).map(({ configuration }) => configuration);
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
