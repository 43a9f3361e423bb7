/** Prints how comparisons of two runs come out, where nothing changed and where something did, on the same noise. */
import { seededRandom } from '../../statistics/simulation/random.js';
import { findings } from './two-runs.js';

const seed = 20_240_229;
const comparisonCount = 500;
const roundCounts = [6, 8, 10, 16, 24] as const;

/** How many traced configurations a run has, and how much slower the first of them is in the candidate. */
const columns = [
  { heading: 'six alike', configurationCount: 6, slowdown: 1, share: 'falselyAlarmed' },
  { heading: 'one of six 10 % slower', configurationCount: 6, slowdown: 1.1, share: 'found' },
  { heading: 'one alone 10 % slower', configurationCount: 1, slowdown: 1.1, share: 'found' },
] as const;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const row = (cells: readonly string[]): string =>
  cells.map((cell, column) => cell.padStart(column === 0 ? 6 : 24)).join('');

const lines = [
  `Comparisons of two runs apart, ${comparisonCount.toLocaleString('en')} simulated each, seed ${seed}:`,
  'share that calls anything a difference where nothing changed, and that finds what did',
  '',
  row(['rounds', ...columns.map(({ heading }) => heading)]),
  ...roundCounts.map((roundCount) =>
    row([
      String(roundCount),
      ...columns.map(({ configurationCount, slowdown, share }) => {
        const simulated = { roundCount, configurationCount, slowdown, comparisonCount };
        return percent(findings(simulated, seededRandom(seed))[share]);
      }),
    ]),
  ),
];
process.stdout.write(`${lines.join('\n')}\n`);
