import type { Monitored } from '../../monitor/monitor.js';
import type { Ending } from '../../monitor/timeline-records.js';
import { formatCounted, formatMegabytes, formatPercent } from '../../report/number-formats.js';

const endingText = (ending: Ending): string => {
  switch (ending.how) {
    case 'exited':
      return `ended with exit code ${ending.exitCode}`;
    case 'killed':
      return `was killed by ${ending.signal}`;
    case 'gone':
      return 'ended; how, only its parent was told';
    case 'running':
      return 'runs on';
  }
};

const seconds = (value: number): string => `${value.toFixed(2)} s`;

/** What the monitor says at the end, a line each. */
export const monitoredText = (
  { elapsedSeconds, sampleCount, gaps, lastSample, ending }: Monitored,
  name: string,
  path: string,
): string => {
  const peak = lastSample?.peakRssBytes;
  const cpu = lastSample?.meanCpuPercent;
  const figures = [
    `${formatCounted(sampleCount, 'sample')} in ${seconds(elapsedSeconds)}`,
    ...(peak === undefined ? [] : [`peak RSS ${formatMegabytes(peak)} MB`]),
    ...(cpu === undefined ? [] : [`mean CPU ${formatPercent(cpu)} %`]),
  ];
  return [
    `memtrace: ${name} ${endingText(ending)}; ${figures.join(', ')}: ${path}`,
    ...gaps.map(
      ({ fromSeconds, toSeconds, lineCount, cause }) =>
        `memtrace: missing: ${formatCounted(lineCount, 'line')} from ${seconds(fromSeconds)} to ${seconds(toSeconds)}, because ${cause}`,
    ),
    '',
  ].join('\n');
};
