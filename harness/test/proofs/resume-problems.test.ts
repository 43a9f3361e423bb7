import assert from 'node:assert/strict';

import type { Run } from '../../measurement.js';
import { changesSince, lacksOf } from '../../proofs/resume/problems.js';
import { planRepetitions } from '../../runner/plan.js';
import { completedMeasurement, failedMeasurement } from '../../runner/to-measurement.js';
import { completed } from '../runner/fake-executor.js';
import { emptyRun } from '../runner/empty-run.js';

const plan = planRepetitions({ ...emptyRun, runtimes: ['v20.20.2'] });
const measurements = plan.map((each) => completedMeasurement(each, completed(each)));
const whole: Run = { ...emptyRun, measurements };
const cut: Run = { ...emptyRun, measurements: measurements.slice(0, 6) };
const problemsOf = (before: Run, after: Run): string[] => [
  ...changesSince(before, after),
  ...lacksOf(after),
];
const [first, second, ...others] = measurements;
const [repetition] = plan;
assert.ok(first !== undefined && second !== undefined && repetition !== undefined);

describe('the proof of resuming', () => {
  it('has nothing against a run that went on as planned', () => {
    assert.deepEqual(problemsOf(cut, whole), []);
    assert.deepEqual(problemsOf(emptyRun, whole), []);
    assert.deepEqual(problemsOf(whole, whole), []);
  });

  const failed = failedMeasurement(repetition, { cause: 'killed', stderrTail: '' });
  const wrong: readonly (readonly [string, Run, RegExp])[] = [
    ['ends early', cut, /^6 of 16 planned/],
    [
      'measured something twice',
      { ...whole, measurements: [...measurements, first] },
      /^17 of 16 planned/,
    ],
    [
      'changed its order',
      { ...whole, measurements: [second, first, ...others] },
      /; the measurements are not those of the plan, in its order$/,
    ],
    [
      'measured again what there was',
      { ...whole, measurements: [{ ...first, wallSeconds: 9 }, second, ...others] },
      /^measurements that were stored before the kill have changed/,
    ],
    ['changed its seed', { ...whole, seed: 6 }, /^seed has changed/],
    [
      'has failures',
      { ...whole, measurements: [...measurements.slice(0, -1), { ...failed, ...plan.at(-1) }] },
      /^1 repetitions failed$/,
    ],
  ];
  for (const [what, after, expected] of wrong) {
    it(`finds a run that ${what}`, () => {
      assert.match(problemsOf(cut, after).join('; '), expected);
    });
  }
});
