import assert from 'node:assert/strict';

import type { Environment, Run } from '../../measurement.js';
import { planRepetitions } from '../../runner/plan.js';
import { differencesFrom, followsPlan, type Here } from '../../runner/resume.js';
import { runBenchmark } from '../../runner/run-benchmark.js';
import { completed, FakeExecutor } from './fake-executor.js';
import { emptyRun } from './empty-run.js';

const { corpus, environment, runtimes } = emptyRun;
const same: Here = { corpus, environment, runtimes, codeSha256: 'ef'.repeat(32) };
const [runtime] = runtimes;
assert.ok(runtime !== undefined);

const withFacts = (different: Partial<Environment>): Here => ({
  ...same,
  environment: { ...environment, ...different },
});

describe('a run can be resumed', () => {
  it('where corpus, code, runtimes and machine are the same', () => {
    assert.deepEqual(differencesFrom(emptyRun, same), []);
  });

  it('under another load, with other memory, from another commit', () => {
    const here = withFacts({
      loadAverage: [9, 9, 9],
      totalMemoryBytes: 1,
      gitCommit: 'a'.repeat(40),
      gitDirty: true,
    });
    assert.deepEqual(differencesFrom(emptyRun, here), []);
  });
});

describe('a run cannot be resumed, and both values are told,', () => {
  const cases: readonly (readonly [string, Here, RegExp])[] = [
    [
      'with another corpus',
      { ...same, corpus: { ...corpus, sha256: 'd'.repeat(64) } },
      /^the corpus was generated, 82 files, 1081451 bytes, c+ and is generated, .* d+$/,
    ],
    [
      'with other code',
      { ...same, codeSha256: '12'.repeat(32) },
      /^the code was (ef)+ and is (12)+$/,
    ],
    [
      'with another Node',
      { ...same, runtimes: [{ ...runtime, nodeVersion: 'v24.1.0' }] },
      /^the runtime v20\.20\.2 was Node v20\.20\.2, V8 11\.3 and is Node v24\.1\.0, V8 11\.3$/,
    ],
    [
      'with other flags',
      { ...same, runtimes: [{ ...runtime, flags: ['--jitless'] }] },
      /^the runtime v20\.20\.2 was Node v20\.20\.2, V8 11\.3 and is .*, --jitless$/,
    ],
    [
      'on another kernel',
      withFacts({ kernelRelease: '6.19.0' }),
      /^the machine \(kernel\) was 6\.18\.0 and is 6\.19\.0$/,
    ],
    [
      'on another processor',
      withFacts({ coreCount: 4 }),
      /^the machine \(CPU\) was a processor, 2 cores and is a processor, 4 cores$/,
    ],
    [
      'where Node is told something else by the environment',
      withFacts({ nodeFlags: ['--no-opt'] }),
      /^the machine \(NODE_OPTIONS\) was none and is --no-opt$/,
    ],
  ];
  for (const [name, here, expected] of cases) {
    it(name, () => {
      const [difference = '', ...others] = differencesFrom(emptyRun, here);
      assert.match(difference, expected);
      assert.deepEqual(others, []);
    });
  }
});

describe('a run that is taken up again', () => {
  const plan = planRepetitions({ ...emptyRun, runtimes: ['v20.20.2'] });

  const measured = (run: Run, executor = new FakeExecutor()): Promise<Run> =>
    runBenchmark({
      run,
      plan,
      executor,
      save: () => undefined,
      observe: () => undefined,
      signal: new AbortController().signal,
    });

  it('measures what the plan has left and keeps what there was', async () => {
    const whole = await measured(emptyRun);
    const cut = { ...whole, measurements: whole.measurements.slice(0, 5) };
    const executor = new FakeExecutor();
    const resumed = await measured(cut, executor);
    assert.deepEqual(executor.executed, plan.slice(5));
    assert.deepEqual(resumed, whole);
    for (const [index, measurement] of cut.measurements.entries()) {
      assert.equal(resumed.measurements[index], measurement);
    }
  });

  it('holds what it measures against what was measured before', async () => {
    const whole = await measured(emptyRun);
    const cut = { ...whole, measurements: whole.measurements.slice(0, 5) };
    const other = new FakeExecutor((repetition) =>
      completed(repetition, { outputSha256: 'b'.repeat(64) }),
    );
    const { measurements } = await measured(cut, other);
    const causes = measurements.flatMap((each) => (each.outcome === 'failed' ? [each.cause] : []));
    assert.equal(causes.length, plan.length - 5);
    assert.match(causes[0] ?? '', /^SHA-256 of the output b+ differs from a+ of /);
  });

  it('follows its plan only while its measurements are the first of it', async () => {
    const whole = await measured(emptyRun);
    const [first, second, ...others] = whole.measurements;
    assert.ok(first !== undefined && second !== undefined);
    assert.ok(followsPlan(emptyRun, plan));
    assert.ok(followsPlan(whole, plan));
    assert.ok(!followsPlan({ ...whole, measurements: [second, first, ...others] }, plan));
    assert.ok(!followsPlan(whole, plan.slice(1)));
    assert.ok(!followsPlan(whole, plan.slice(0, -1)));
  });
});
