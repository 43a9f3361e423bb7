/**
 * Holds what `memtrace compare` says against what is known: two runs of the same program, which differ in nothing, and
 * runs whose `rss` really was slowed by 10 %. Prints a line a try; ends with 1 where fewer than 19 of 20 hold.
 */
import { join } from 'node:path';
import process from 'node:process';

import { ensureCorpus } from '../../../datasets/corpus.js';
import { baselineId, configurationIds, type ConfigurationId } from '../../configurations.js';
import { UserError } from '../../errors.js';
import { projectPaths } from '../../project-paths.js';
import { openRunStore } from '../../store/run-store.js';
import { judgeTry, neededOf } from './judge-try.js';
import { measureRun } from './measure-run.js';
import { plantedConfiguration } from './planted.js';
import { type Half, type ProofSettings, proofSettings } from './proof-settings.js';

interface HalfPlan {
  readonly title: string;
  readonly configurations: readonly ConfigurationId[];
}

const plans: Readonly<Record<Half, HalfPlan>> = {
  same: {
    title: 'two runs of the same program: ~ for every configuration',
    configurations: configurationIds,
  },
  slower: {
    title: `${plantedConfiguration} slowed by 10 % in the candidate: worse`,
    configurations: [baselineId, plantedConfiguration],
  },
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Where the runs of a proof stay, for `memtrace compare --results`. */
const directoryOf = (startedAt: Date): string => {
  const second = startedAt.toISOString().slice(0, 19).replaceAll(':', '-');
  return join(projectPaths.results, `proof-comparison-${second}Z`);
};

/** Whether enough of the tries of a half hold. */
async function prove(half: Half, settings: ProofSettings, directory: string): Promise<boolean> {
  const { tryCount, roundCounts, scale } = settings;
  const { title, configurations } = plans[half];
  const rounds = roundCounts[half];
  const { directory: inputDirectory, corpus } = await ensureCorpus({ scale });
  const store = openRunStore(join(directory, half));
  const measured = async (slowed: boolean) => {
    const common = { configurations, rounds, inputDirectory, corpus, workDirectory: directory };
    const run = await measureRun({ ...common, slowed });
    store.save(run);
    return run;
  };
  const since = performance.now();
  say(`${half}: ${title} (${rounds} rounds, scale ${scale}, ${configurations.join(', ')})`);
  let heldCount = 0;
  for (let number = 1; number <= tryCount; number++) {
    const base = await measured(false);
    const candidate = await measured(half === 'slower');
    const { held, told } = judgeTry(half, base, candidate, configurations);
    heldCount += held ? 1 : 0;
    say(`  ${String(number).padStart(3)}  ${held ? 'holds ' : 'MISSED'}  ${told}`);
  }
  const needed = neededOf(tryCount);
  const minutes = ((performance.now() - since) / 60_000).toFixed(1);
  const verdict = heldCount >= needed ? 'proven' : 'NOT PROVEN';
  say(`${half}: ${verdict}: ${heldCount} of ${tryCount}, needed ${needed}; ${minutes} minutes`);
  return heldCount >= needed;
}

async function main(): Promise<boolean> {
  const settings = proofSettings(process.env);
  const directory = directoryOf(new Date());
  say(`runs are kept in ${directory}`);
  let proven = true;
  for (const half of settings.halves) {
    proven = (await prove(half, settings, directory)) && proven;
  }
  return proven;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`memtrace: ${error.message}\n  remedy: ${error.remedy}\n`);
  process.exitCode = 2;
}
