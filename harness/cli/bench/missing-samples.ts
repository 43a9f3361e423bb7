import type { Gap } from '../../monitor/timeline-records.js';
import { formatCounted } from '../../report/number-formats.js';
import type { Repetition } from '../../runner/plan.js';

/** What the timeline of a repetition lacks, a line a gap. */
export const missingSamplesText = (
  { configuration, round }: Pick<Repetition, 'configuration' | 'round'>,
  gaps: readonly Gap[],
): string =>
  gaps
    .map(
      ({ fromSeconds, toSeconds, lineCount, cause }) =>
        `note: the timeline of ${configuration} in round ${round} lacks ${formatCounted(lineCount, 'line')} ` +
        `from ${fromSeconds.toFixed(2)} s to ${toSeconds.toFixed(2)} s: ${cause}\n`,
    )
    .join('');
