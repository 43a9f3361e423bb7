import { baselineId, type ConfigurationId } from '../../configurations.js';
import type { TimelineSample } from '../../monitor/timeline-records.js';
import { cpuPercentOf, type NamedTimeline, thinned, timelineChart } from '../charts/timeline.js';
import { formatCount, formatMegabytes, formatPercent } from '../number-formats.js';
import type { ReportInput, WatchedRepetition } from './report-input.js';
import type { Block, ChartView, SectionTable } from './section.js';
import { figureColumn, sectionTable, type TableColumn } from './section-table.js';

/** Enough for a page's width, and seven such pictures within its size. */
const mostPoints = 160;

/** More are in the table's file than in the page. */
const mostRows = 30;

/** One point is no line, and the first has no CPU %. */
const fewestSamples = 3;

const columns: readonly TableColumn<TimelineSample>[] = [
  figureColumn(
    'Time (s)',
    'elapsedSeconds',
    ({ elapsedSeconds }) => elapsedSeconds,
    (seconds) => seconds.toFixed(3),
  ),
  figureColumn('RSS (MB)', 'rssBytes', ({ rssBytes }) => rssBytes ?? null, formatMegabytes),
  figureColumn(
    'Peak RSS (MB)',
    'peakRssBytes',
    ({ peakRssBytes }) => peakRssBytes ?? null,
    formatMegabytes,
  ),
  figureColumn('CPU %', 'cpuPercent', cpuPercentOf, formatPercent),
  figureColumn('Threads', 'threadCount', ({ threadCount }) => threadCount ?? null, formatCount),
];

const tableOf = (id: ConfigurationId, { timeline }: WatchedRepetition): SectionTable => {
  const all = { id: `timeline-${id}-data`, columns, rows: timeline.samples };
  const shown = thinned(timeline.samples, mostRows);
  return {
    ...sectionTable({
      ...all,
      caption:
        shown.length < timeline.samples.length
          ? `${formatCount(shown.length)} of ${formatCount(timeline.samples.length)} samples; the file has all`
          : 'Samples of the monitor',
      rows: shown,
    }),
    csv: sectionTable({ ...all, caption: '' }).csv,
  };
};

const viewOf = (label: string, title: string, timelines: readonly NamedTimeline[]): ChartView => ({
  label,
  spec: timelineChart(title, timelines, { mostPoints }),
  live: timelineChart(title, timelines, { mostPoints, hover: true }),
});

/** The note's picture of a configuration: RSS and CPU % against time, as the monitor saw them from outside. */
export const timelineBlock = (
  configuration: ConfigurationId,
  { timelines }: Pick<ReportInput, 'timelines'>,
): Block => {
  const watched = timelines.get(configuration);
  if (watched === undefined) {
    return {
      kind: 'not-measured',
      what: 'The timeline of RSS and CPU was not taken in this run.',
      command: 'memtrace bench',
    };
  }
  if (watched.timeline.samples.length < fewestSamples) {
    const { intervalSeconds } = watched.timeline.head;
    return {
      kind: 'not-measured',
      what: `The repetition was over before the monitor, which looked every ${intervalSeconds} s, had seen enough to draw.`,
      command: 'memtrace bench --monitor-interval 0.05',
    };
  }
  const title = `${configuration}: RSS and CPU against time`;
  const own = { name: configuration, timeline: watched.timeline };
  const baseline = configuration === baselineId ? undefined : timelines.get(baselineId);
  const seconds = watched.timeline.head.intervalSeconds;
  return {
    kind: 'chart',
    chart: {
      id: `timeline-${configuration}`,
      title,
      description:
        `RSS (thick, left axis) and CPU % of one core (thin and dashed, right axis) of the repetition of round ` +
        `${watched.round}, sampled from outside every ${seconds} s.`,
      views: [
        viewOf('RSS and CPU', title, [own]),
        ...(baseline === undefined
          ? []
          : [
              viewOf('Beside no-trace', `${title}, beside ${baselineId}`, [
                own,
                { name: baselineId, timeline: baseline.timeline },
              ]),
            ]),
      ],
      data: tableOf(configuration, watched),
    },
  };
};
