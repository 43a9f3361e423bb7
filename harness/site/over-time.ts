import { type ConfigurationId } from '../configurations.js';
import { type Markup, markup } from '../report/page/markup.js';
import { formatCounted, formatRatio } from '../report/number-formats.js';
import { ratioOf } from '../report/overhead.js';
import type { SiteRun } from './site-run.js';
import { sparkline } from './sparkline.js';

const shownConfigurations: readonly ConfigurationId[] = ['trace-only', 'rss', 'all-logged'];

/** `v20.20.2` is of line 20. */
const nodeLine = (nodeVersion: string): string => /^v?(\d+)/.exec(nodeVersion)?.[1] ?? nodeVersion;

/** What two runs have to share for a line to lead from one to the other. */
const seriesOf = ({ run: { environment, granularity } }: SiteRun): string =>
  JSON.stringify([environment.machine, nodeLine(environment.nodeVersion), granularity]);

const ratiosOf = (runs: readonly SiteRun[], configuration: ConfigurationId): readonly number[] =>
  runs.flatMap(({ summary }) => {
    const row = summary.rows.find((each) => each.configuration === configuration);
    const ratio = row === undefined ? null : ratioOf(row.overhead);
    return ratio === null ? [] : [ratio];
  });

const line = (runs: readonly SiteRun[], configuration: ConfigurationId): Markup | null => {
  const ratios = ratiosOf(runs, configuration);
  const newest = ratios.at(-1);
  if (newest === undefined) return null;
  const description = `Overhead of ${configuration} from the oldest run to the newest: ${ratios.map(formatRatio).join(', ')}`;
  return markup`<div class="trend"><span class="trend-name">${configuration}</span>${sparkline(ratios, description)}<span class="trend-figure">${formatRatio(newest)}</span></div>
`;
};

const grouped = (runs: readonly SiteRun[]): readonly (readonly SiteRun[])[] =>
  [...new Set(runs.map(seriesOf))].map((series) => runs.filter((run) => seriesOf(run) === series));

/** A card a machine and granularity: how its overheads went from run to run. `runs` the newest first. */
export const overTime = (runs: readonly SiteRun[]): Markup => {
  return markup`<ul class="machines">
${grouped(runs).map((newestFirst) => {
  const oldestFirst = newestFirst.toReversed();
  const { environment, granularity } = newestFirst[0]?.run ?? {};
  return markup`<li class="machine"><h3>${environment?.machine ?? ''}</h3><p>Node ${nodeLine(environment?.nodeVersion ?? '')}, ${granularity ?? ''} events, ${formatCounted(newestFirst.length, 'run')}</p>
${shownConfigurations.flatMap((configuration) => line(oldestFirst, configuration) ?? [])}</li>
`;
})}</ul>
`;
};
