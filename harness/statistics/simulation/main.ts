/** Prints how often the intervals of `pairedRatio` hold the true ratio, on noise that drifts and spikes. */
import { coverage } from './coverage.js';
import { designs } from './designs.js';
import { seededRandom } from './random.js';

const seed = 20_240_229;
const runCount = 5_000;
/** The first two show the t interval of few rounds, the others the signed-rank interval. */
const roundCounts = [3, 5, 6, 8, 10, 30] as const;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const row = (cells: readonly string[]): string =>
  cells.map((cell, column) => cell.padStart(column === 0 ? 6 : 24)).join('');

const lines = [
  `Coverage of nominal 95 % intervals over ${runCount.toLocaleString('en')} simulated runs each, seed ${seed}`,
  '(± standard error; in brackets the mean of high / low)',
  '',
  row(['rounds', ...designs.map(({ id }) => id)]),
  ...roundCounts.map((roundCount) =>
    row([
      String(roundCount),
      ...designs.map((design) => {
        const result = coverage(design, roundCount, runCount, seededRandom(seed));
        const error = (100 * result.standardError).toFixed(1);
        return `${percent(result.covered)} ± ${error} (${result.meanWidth.toFixed(3)})`;
      }),
    ]),
  ),
];
process.stdout.write(`${lines.join('\n')}\n`);
