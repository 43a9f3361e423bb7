/** What the ways to know RSS were built to reach, and whether this record shows it. Pure. */
import type { Environment } from '../../measurement.js';
import type { Target } from '../target-table.js';
import type { RssContenderId } from './rss-contenders.js';
import type { RssCostRow } from './rss-cost-summary.js';

/** What `auto` takes, best first; the others ask the kernel at every event. */
const inLineProbes: readonly RssContenderId[] = [
  'probe-rss-stat',
  'probe-page-fault',
  'probe-polled',
];

/** Since which statm adds up every CPU's part of the count. Source: Linux 6.16, fs/proc/task_mmu.c. */
const exactSince = { major: 6, minor: 16 } as const;

/** Whether the kernel's statm is exact; false for what is no Linux. */
export const statmIsExact = ({
  platform,
  kernelRelease,
}: Pick<Environment, 'platform' | 'kernelRelease'>): boolean => {
  const [major = 0, minor = 0] = kernelRelease.split('.').map(Number.parseFloat);
  return (
    platform === 'linux' &&
    (major > exactSince.major || (major === exactSince.major && minor >= exactSince.minor))
  );
};

type Find = (id: RssContenderId) => RssCostRow | undefined;

const unknown = (target: string, found: string): Target => ({ target, holds: null, found });

const cheaper = (target: string, ratio: number | undefined, atLeast: number): Target =>
  ratio === undefined
    ? unknown(target, 'not measured')
    : { target, holds: ratio >= atLeast, found: `${ratio.toFixed(1)} times cheaper` };

const exactTarget = (row: RssCostRow | undefined, environment: Environment): Target => {
  const target = 'rss() is exact to the page';
  if (!statmIsExact(environment)) {
    return unknown(target, `not asked of ${environment.platform} ${environment.kernelRelease}`);
  }
  const accuracy = row?.accuracy ?? null;
  return accuracy === null
    ? unknown(target, 'not measured')
    : {
        target,
        holds: accuracy.errorPages === 0,
        found: `off by ${Math.abs(accuracy.errorPages)} pages at the worst`,
      };
};

export const rssTargets = (
  rows: readonly RssCostRow[],
  environment: Environment,
): readonly Target[] => {
  const find: Find = (id) => rows.find((row) => row.id === id);
  const inLine = inLineProbes.flatMap((id) => find(id) ?? [])[0];
  const inLineRatio = inLine?.againstRss?.ratio;
  return [
    cheaper(
      'rss() is at least 5 times cheaper than process.memoryUsage.rss()',
      find('memory-usage-rss')?.againstRss?.ratio,
      5,
    ),
    exactTarget(find('rss'), environment),
    cheaper(
      `the in-line probe${inLine === undefined ? '' : ` (${inLine.id.replace('probe-', '')})`} is at least 300 times cheaper than rss()`,
      inLineRatio === undefined ? undefined : 1 / inLineRatio,
      300,
    ),
  ];
};
