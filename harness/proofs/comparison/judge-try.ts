import type { Change } from '../../comparison/change.js';
import { type CandidateComparison, compareRuns } from '../../comparison/compare-runs.js';
import type { ConfigurationId } from '../../configurations.js';
import type { Run } from '../../measurement.js';
import { foldedRatio } from '../../statistics/noise-floor.js';
import { plantedConfiguration } from './planted.js';
import type { Half } from './proof-settings.js';

export interface JudgedTry {
  readonly held: boolean;
  /** What the comparison said, in one line. */
  readonly told: string;
}

/** How many of the tries have to hold: 19 of 20, and as large a share of any other number. */
export const neededOf = (tryCount: number): number => Math.ceil(0.95 * tryCount);

/** Two runs held against each other as `memtrace compare` does it, judged by what is known of them. */
export function judgeTry(
  half: Half,
  base: Run,
  candidate: Run,
  configurations: readonly ConfigurationId[],
): JudgedTry {
  const [compared] = compareRuns({ kind: 'run', name: base.runId, run: base }, [
    { kind: 'run', name: candidate.runId, run: candidate },
  ]).candidates;
  const traced = configurations.filter((id) => id !== 'no-trace');
  if (compared?.changes.length !== traced.length) {
    throw new Error('a configuration has no repetition that completed');
  }
  return half === 'same' ? sameTry(compared) : slowerTry(compared);
}

const ratioText = (ratio: number): string => `x${ratio.toFixed(3)}`;

const floorText = ({ noiseFloor }: CandidateComparison): string =>
  `noise floor ${noiseFloor === null ? 'unknown' : ratioText(noiseFloor)}`;

const changeText = ({ configuration, estimate }: Change): string =>
  estimate.low === null
    ? `${configuration} ${ratioText(estimate.ratio)}`
    : `${configuration} ${ratioText(estimate.ratio)} (${ratioText(estimate.low)} to ${ratioText(estimate.high)})`;

function sameTry(compared: CandidateComparison): JudgedTry {
  const { changes } = compared;
  const signs = changes.map(({ verdict }) => (verdict === 'indistinguishable' ? '~' : verdict));
  const largest = changes.toSorted(
    (a, b) => foldedRatio(b.estimate.ratio) - foldedRatio(a.estimate.ratio),
  )[0];
  return {
    held: signs.every((sign) => sign === '~'),
    told: [
      signs.join(' '),
      ...(largest === undefined ? [] : [`largest ${changeText(largest)}`]),
      floorText(compared),
    ].join(', '),
  };
}

function slowerTry(compared: CandidateComparison): JudgedTry {
  const change = compared.changes.find(
    ({ configuration }) => configuration === plantedConfiguration,
  );
  return {
    held: change?.verdict === 'worse',
    told: [
      change === undefined ? 'not measured' : changeText(change),
      floorText(compared),
      change?.verdict === 'worse' ? 'worse' : '~',
    ].join(', '),
  };
}
