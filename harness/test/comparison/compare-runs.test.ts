import assert from 'node:assert/strict';

import { compareRuns, type CandidateComparison } from '../../comparison/compare-runs.js';
import type { Change } from '../../comparison/change.js';
import type { Subject } from '../../comparison/compared-run.js';
import { configurationIds, type ConfigurationId } from '../../configurations.js';
import type { Run } from '../../measurement.js';
import { behaviours, completedMeasurement, failedMeasurement } from '../report/synthetic-run.js';
import { theNote } from '../report/the-note.js';
import { noisyRun } from './noisy-run.js';

const subject = (run: Run, name = run.runId): Subject => ({ kind: 'run', name, run });
const note: Subject = { kind: 'published', name: 'the note', note: theNote };

const tracedIds = configurationIds.filter((id) => id !== 'no-trace');

const only = (base: Subject, candidate: Subject): CandidateComparison => {
  const [comparison] = compareRuns(base, [candidate]).candidates;
  assert.ok(comparison !== undefined);
  return comparison;
};

const changeIn = ({ changes }: CandidateComparison, id: ConfigurationId): Change => {
  const change = changes.find(({ configuration }) => configuration === id);
  assert.ok(change !== undefined, `no change of ${id}`);
  return change;
};

const verdicts = ({ changes }: CandidateComparison): string[] =>
  changes.map(({ verdict }) => verdict);

describe('two runs of the same program', () => {
  const base = subject(noisyRun({ seed: 1 }));
  const compared = only(base, subject(noisyRun({ seed: 2, pace: 3 })));

  it('are compared on their overheads, so a slower machine makes no difference', () => {
    assert.equal(compared.pairing, 'apart');
    assert.deepEqual(verdicts(compared), Array(6).fill('indistinguishable'));
    assert.equal(compared.geometricMean?.verdict, 'indistinguishable');
  });

  it('have a row a configuration on each side, with overhead and microseconds an event', () => {
    const { base: side } = compareRuns(base, []);
    assert.deepEqual(
      side.rows.map(({ configuration }) => configuration),
      configurationIds,
    );
    const rss = side.rows.find(({ configuration }) => configuration === 'rss');
    assert.ok(Math.abs((rss?.overhead?.ratio ?? 0) / behaviours.rss.overhead - 1) < 0.02);
    // A base of about a second, 171 million events: 0.19 s above it.
    assert.ok(Math.abs((rss?.addedMicrosecondsPerEvent?.difference ?? 0) - 0.0011) < 0.0003);
    assert.equal(side.rows[0]?.overhead, null);
  });

  it('are plain data, fit for JSON', () => {
    const comparison = compareRuns(base, [subject(noisyRun({ seed: 3 })), note]);
    assert.deepEqual(JSON.parse(JSON.stringify(comparison)), comparison);
  });
});

describe('a slow-down of 10 %', () => {
  const base = subject(noisyRun({ seed: 11 }));
  const slower = only(base, subject(noisyRun({ seed: 12, slowdowns: { rss: 1.1 } })));

  it('of one configuration is found there and nowhere else', () => {
    const found = slower.changes.filter(({ verdict }) => verdict !== 'indistinguishable');
    assert.deepEqual(
      found.map(({ configuration, verdict }) => [configuration, verdict]),
      [['rss', 'worse']],
    );
    const { estimate } = changeIn(slower, 'rss');
    assert.ok(estimate.low !== null && estimate.low <= 1.1 && estimate.high >= 1.1);
  });

  it('is a speed-up the other way round', () => {
    const faster = only(
      subject(noisyRun({ seed: 12, slowdowns: { rss: 1.1 } })),
      subject(noisyRun({ seed: 11 })),
    );
    assert.equal(changeIn(faster, 'rss').verdict, 'better');
  });

  it('of every traced configuration shows in the geometric mean', () => {
    const all = Object.fromEntries(tracedIds.map((id) => [id, 1.1]));
    const { geometricMean } = only(base, subject(noisyRun({ seed: 13, slowdowns: all })));
    assert.equal(geometricMean?.verdict, 'worse');
    assert.ok(Math.abs(geometricMean.estimate.ratio - 1.1) < 0.03);
    assert.deepEqual(geometricMean.configurations, tracedIds);
  });

  it('is not told where the A/A pairs of the two runs are as far apart', () => {
    const run = noisyRun({ seed: 12, slowdowns: { rss: 1.1 } });
    const restless = {
      ...run,
      measurements: run.measurements.map((each, index) =>
        each.outcome === 'completed' && each.occurrence === 1
          ? { ...each, wallSeconds: each.wallSeconds * (index % 3 === 0 ? 1.3 : 1.02) }
          : each,
      ),
    };
    const compared = only(base, subject(restless));
    assert.ok((compared.noiseFloor ?? 0) > 1.1);
    assert.equal(changeIn(compared, 'rss').verdict, 'indistinguishable');
  });

  it('is not told without a second no-trace on each side', () => {
    const run = noisyRun({ seed: 12, slowdowns: { rss: 1.1 } });
    const measurements = run.measurements.filter(({ occurrence }) => occurrence === 0);
    const compared = only(base, subject({ ...run, measurements }));
    assert.equal(compared.noiseFloor, null);
    assert.equal(changeIn(compared, 'rss').verdict, 'indistinguishable');
  });
});

describe('two runtimes of one run', () => {
  /** Noise that both runtimes of a round share, far above the change: only pairing by round can see through it. */
  const sharing = (seed: number, slowdown: number): Run => {
    const shared = noisyRun({ seed: 21, noise: 0.08 });
    const own = noisyRun({ seed, noise: 0.002, slowdowns: { rss: slowdown } });
    return {
      ...shared,
      measurements: shared.measurements.map((each, index) => {
        const other = own.measurements[index];
        assert.ok(each.outcome === 'completed' && other?.outcome === 'completed');
        return { ...each, wallSeconds: each.wallSeconds * other.wallSeconds };
      }),
    };
  };

  it('are paired by round, so that what they share drops out', () => {
    const paired = only(subject(sharing(22, 1), 'node20'), subject(sharing(23, 1.05), 'node24'));
    assert.equal(paired.pairing, 'rounds');
    assert.equal(changeIn(paired, 'rss').estimate.method, 'signed-rank');
    assert.equal(changeIn(paired, 'rss').verdict, 'worse');
    const apart = only(
      subject(sharing(22, 1)),
      subject({ ...sharing(23, 1.05), runId: 'another-run' }),
    );
    assert.equal(changeIn(apart, 'rss').verdict, 'indistinguishable');
  });

  it('leave out the rounds in which one of them failed', () => {
    const run = sharing(22, 1);
    const measurements = run.measurements.map((each) =>
      each.configuration === 'rss' && each.round === 4 ? failedMeasurement('rss', 4) : each,
    );
    const compared = only(subject(sharing(23, 1)), subject({ ...run, measurements }));
    const { estimate } = changeIn(compared, 'rss');
    assert.ok('pairCount' in estimate && estimate.pairCount === 9);
    assert.equal(compared.side.failureCount, 1);
  });
});

describe('the figures of the note', () => {
  const run = subject(noisyRun({ seed: 31 }));

  it('are single values: plain ratios, without interval or verdict', () => {
    const compared = only(note, run);
    assert.equal(compared.pairing, 'published');
    assert.deepEqual(verdicts(compared), Array(6).fill('untested'));
    const { estimate } = changeIn(compared, 'all-logged');
    assert.equal(estimate.low, null);
    assert.ok(Math.abs(estimate.ratio - 1.58 / 22.3) < 0.001);
  });

  it('are what the note printed, with the microseconds that follow from its seconds', () => {
    const { base } = compareRuns(note, [run]);
    const logged = base.rows.find(({ configuration }) => configuration === 'all-logged');
    assert.ok(Math.abs((logged?.overhead?.ratio ?? 0) - 22.3) < 1e-9);
    // (576.656 - 25.802) s over 138,243,077 events.
    assert.ok(Math.abs((logged?.addedMicrosecondsPerEvent?.difference ?? 0) - 3.985) < 0.001);
  });

  it('never share corpus, granularity and probe with a run, and share them with themselves', () => {
    const premises = only(note, run).mismatches.map(({ premise }) => premise);
    assert.deepEqual(premises, ['corpus', 'granularity', 'probe']);
    assert.deepEqual(only(note, note).mismatches, []);
  });
});

describe('what two runs do not share', () => {
  const base = noisyRun({ seed: 41 });

  it('is told of corpus, granularity and probe', () => {
    const other = noisyRun({
      seed: 42,
      different: {
        corpus: { ...base.corpus, sha256: 'ef'.repeat(32) },
        granularity: 'function',
        probe: { requested: 'auto', used: 'polled' },
      },
    });
    assert.deepEqual(
      only(subject(base), subject(other)).mismatches.map(({ premise }) => premise),
      ['corpus', 'granularity', 'probe'],
    );
    assert.deepEqual(only(subject(base), subject(noisyRun({ seed: 43 }))).mismatches, []);
  });

  it('is marked where a traced repetition has another number of events', () => {
    const other = noisyRun({ seed: 42 });
    const measurements = other.measurements.map((each) =>
      each.outcome === 'completed' && each.eventCount > 0 ? { ...each, eventCount: 7 } : each,
    );
    const { facts } = compareRuns(subject(base), [subject({ ...other, measurements }), note]);
    const events = facts.find(({ name }) => name === 'Events a repetition');
    assert.deepEqual(events, {
      name: 'Events a repetition',
      values: [171_000_000, 7, 138_243_335],
      differs: true,
    });
  });

  it('is marked in the environments, but not what differs from run to run anyway', () => {
    const environment = { ...base.environment, nodeVersion: 'v24.1.0', loadAverage: [9, 9, 9] };
    const other = noisyRun({ seed: 42, different: { environment, startedAt: 'another day' } });
    const { facts } = compareRuns(subject(base), [subject(other)]);
    assert.deepEqual(
      facts.filter(({ differs }) => differs).map(({ name }) => name),
      ['Runtime'],
    );
    assert.ok(facts.some(({ name }) => name === 'Load average'));
  });
});

describe('a comparison of what is not whole', () => {
  it('tells how many of its rounds a run has', () => {
    const run = noisyRun({ seed: 51 });
    const measurements = run.measurements.filter(({ round }) => round <= 3);
    const { facts } = compareRuns(subject(run), [subject({ ...run, measurements })]);
    const rounds = facts.find(({ name }) => name === 'Rounds');
    assert.deepEqual(rounds?.values, ['10', '3 of 10']);
  });

  it('has the configurations that both sides completed', () => {
    const run = noisyRun({ seed: 51 });
    const part = run.measurements.filter(({ configuration }) =>
      ['no-trace', 'rss', 'all'].includes(configuration),
    );
    const compared = only(subject(run), subject({ ...run, runId: 'part', measurements: part }));
    assert.deepEqual(
      compared.changes.map(({ configuration }) => configuration),
      ['rss', 'all'],
    );
    assert.deepEqual(compared.geometricMean?.configurations, ['rss', 'all']);
  });

  it('has no changes beside a run that has just begun', () => {
    const begun = noisyRun({ seed: 52, different: { measurements: [] } });
    const compared = only(subject(noisyRun({ seed: 53 })), subject(begun));
    assert.deepEqual(compared.changes, []);
    assert.equal(compared.geometricMean, null);
    assert.equal(compared.noiseFloor, null);
  });

  it('tests nothing with a single round', () => {
    const measurements = [...configurationIds.map((id) => completedMeasurement(id, 1))];
    const single = noisyRun({ seed: 54, different: { measurements } });
    const compared = only(subject(noisyRun({ seed: 55 })), subject(single));
    assert.deepEqual(verdicts(compared), Array(6).fill('untested'));
  });
});
