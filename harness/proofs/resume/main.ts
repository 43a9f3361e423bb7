/** Kills the real harness with SIGKILL at random moments, resumes the run, and holds it against what it must be. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import type { Run } from '../../measurement.js';
import { seededWords } from '../../runner/seeded-random.js';
import { openRunStore } from '../../store/run-store.js';
import { type EndedHarness, harnessKilledAfter } from './killed-harness.js';
import { changesSince, lacksOf } from './problems.js';

const triesWanted = 5;
const sizes = ['--scale', '0.002', '--rounds', '2', '--quiet'];

const seed = Number(process.env['SEED'] ?? 1);
const nextWord = seededWords(seed);
const random = (): number => nextWord() / 2 ** 32;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

interface Place {
  readonly results: string;
  readonly options: readonly string[];
}

const placeIn = (directory: string): Place => {
  const results = join(directory, 'results');
  return {
    results,
    options: ['--results', results, '--reports', join(directory, 'reports')],
  };
};

const onlyRunId = ({ results }: Place): string | undefined => openRunStore(results).list()[0];

const begin = (place: Place, seconds: number): Promise<EndedHarness> =>
  harnessKilledAfter(
    seconds,
    ['bench', ...sizes, ...place.options],
    () => onlyRunId(place) !== undefined,
  );

const resume = (place: Place, runId: string, seconds: number): Promise<EndedHarness> =>
  harnessKilledAfter(
    seconds,
    ['bench', '--resume', runId, '--quiet', ...place.options],
    () => true,
  );

/** What lies about in a finished run's directory and should not, or is not whole. */
function leftovers({ results }: Place, run: Run): readonly string[] {
  const directory = join(results, run.runId);
  const lines = readFileSync(join(directory, 'measurements.csv'), 'utf8').trim().split('\n');
  return [
    ...(existsSync(join(directory, 'work')) ? ['the work directory is still there'] : []),
    ...(lines.length === run.measurements.length + 1 ? [] : ['measurements.csv is not whole']),
  ];
}

/** Resumes with further kills, as many as fall out, then to the end; resolves to the problems. */
async function resumeToTheEnd(place: Place, runId: string, longest: number): Promise<string[]> {
  const store = openRunStore(place.results);
  const problems: string[] = [];
  for (;;) {
    const before = store.read(runId);
    const again = random() < 0.4;
    const { exitCode, stderr } = await resume(place, runId, again ? random() * longest : Infinity);
    const after = store.read(runId);
    problems.push(...changesSince(before, after));
    const told = `${before.measurements.length} → ${after.measurements.length} measurements`;
    if (exitCode === null) {
      say(`    resumed and killed again: ${told}`);
      continue;
    }
    say(`    resumed to the end: ${told}, exit code ${exitCode}`);
    problems.push(...lacksOf(after), ...leftovers(place, after));
    if (exitCode !== 0) problems.push(`exit code ${exitCode}: ${stderr.trim()}`);
    return problems;
  }
}

/** One try; null where the harness ended before it was killed, which tries nothing. */
async function attempt(directory: string, longest: number): Promise<readonly string[] | null> {
  const place = placeIn(directory);
  const moment = random() * longest;
  const { exitCode } = await begin(place, moment);
  const runId = onlyRunId(place);
  if (exitCode !== null || runId === undefined) return null;
  const { measurements } = openRunStore(place.results).read(runId);
  say(`    killed ${moment.toFixed(3)} s into the run: ${measurements.length} measurements stored`);
  return resumeToTheEnd(place, runId, longest);
}

async function prove(): Promise<boolean> {
  const directory = mkdtempSync(join(tmpdir(), 'memtrace-prove-resume-'));
  try {
    const { exitCode, seconds, stderr } = await begin(placeIn(join(directory, 'whole')), Infinity);
    if (exitCode !== 0)
      throw new Error(`a run without a kill ended with ${exitCode ?? ''}: ${stderr}`);
    say(`seed ${seed}; a run that nobody kills takes ${seconds.toFixed(1)} s`);
    let good = 0;
    for (let tries = 0, places = 0; tries < triesWanted; places += 1) {
      say(`try ${tries + 1} of ${triesWanted}`);
      const problems = await attempt(join(directory, String(places)), seconds);
      if (problems === null) {
        say('    the harness ended before its moment came; once more');
        continue;
      }
      tries += 1;
      if (problems.length === 0) good += 1;
      say(problems.length === 0 ? '    complete and valid' : `    WRONG: ${problems.join('; ')}`);
    }
    say(`${good} of ${triesWanted} tries gave a complete and valid run`);
    return good === triesWanted;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

process.exitCode = (await prove()) ? 0 : 1;
