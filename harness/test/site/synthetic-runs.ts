/** Three runs of two machines, one of them with two runtimes, for sites that nobody measured. */
import type { Run } from '../../measurement.js';
import { syntheticRun } from '../report/synthetic-run.js';

const later = (run: Run, day: string, different: Partial<Run['environment']> = {}): Run => ({
  ...run,
  runId: `${day}T10-00-00Z-line-a1b2`,
  startedAt: `${day}T10:00:00.000Z`,
  environment: { ...run.environment, ...different },
});

/** Every traced repetition takes that much longer. */
const slowed = (run: Run, factor: number): Run => ({
  ...run,
  measurements: run.measurements.map((each) =>
    each.outcome === 'completed' && each.configuration !== 'no-trace'
      ? { ...each, wallSeconds: each.wallSeconds * factor }
      : each,
  ),
});

/** The same rounds on a second runtime too. */
const onTwoRuntimes = (run: Run): Run => {
  const [first] = run.runtimes;
  if (first === undefined) throw new RangeError('a run has a runtime');
  const second = { ...first, name: 'node24', nodeVersion: 'v24.9.0' };
  return {
    ...run,
    runtimes: [first, second],
    measurements: run.measurements.flatMap((each) => [each, { ...each, runtime: second.name }]),
  };
};

const run = syntheticRun(8);

export const syntheticRuns: readonly Run[] = [
  later(run, '2026-11-20'),
  later(slowed(run, 1.3), '2026-11-22'),
  onTwoRuntimes(later(run, '2026-11-21', { machine: 'Another machine, 8 cores' })),
];
