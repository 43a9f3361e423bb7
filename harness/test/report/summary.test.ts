import assert from 'node:assert/strict';
import fc from 'fast-check';

import { type ConfigurationId, configurationIds } from '../../configurations.js';
import type { CompletedMeasurement, Measurement, Run } from '../../measurement.js';
import type { Costs } from '../../report/costs.js';
import { ratioOf } from '../../report/overhead.js';
import { type ConfigurationSummary, summarise, type Summary } from '../../report/summary.js';
import {
  behaviours,
  completedMeasurement,
  failedMeasurement,
  syntheticEventCount,
  syntheticRun,
} from './synthetic-run.js';
import { theNote } from './the-note.js';

const rowOf = (summary: Summary, configuration: ConfigurationId): ConfigurationSummary => {
  const row = summary.rows.find((each) => each.configuration === configuration);
  assert.ok(row !== undefined, `no row ${configuration}`);
  return row;
};

const costsIn = (summary: Summary, configuration: ConfigurationId): Costs => {
  const { costs } = rowOf(summary, configuration);
  assert.ok(costs !== null, `no costs of ${configuration}`);
  return costs;
};

const ratioIn = (summary: Summary, configuration: ConfigurationId): number => {
  const ratio = ratioOf(rowOf(summary, configuration).overhead);
  assert.ok(ratio !== null, `no ratio of ${configuration}`);
  return ratio;
};

/** A repetition with its wall time in place of the synthetic one. */
const taking = (
  wallSeconds: number,
  configuration: ConfigurationId,
  round: number,
  occurrence = 0,
): CompletedMeasurement => ({
  ...completedMeasurement(configuration, round, occurrence),
  wallSeconds,
});

const runOf = (rounds: number, measurements: readonly Measurement[]): Run =>
  syntheticRun(rounds, { measurements: [...measurements] });

describe('the summary of a run', () => {
  const run = syntheticRun(8);
  const summary = summarise(run, theNote);

  it('has the seven configurations in the order of the note, whatever order they were taken in', () => {
    const backwards = summarise(syntheticRun(8, { measurements: run.measurements.toReversed() }));
    for (const { rows } of [summary, backwards]) {
      assert.deepEqual(
        rows.map(({ configuration }) => configuration),
        configurationIds,
      );
    }
  });

  it('finds the overheads that the machine has, within the noise that it has', () => {
    for (const configuration of configurationIds) {
      const { overhead } = behaviours[configuration];
      const off = Math.abs(ratioIn(summary, configuration) / overhead - 1);
      assert.ok(off < 0.02, `${configuration} is off by ${off}`);
    }
  });

  it('has the published row of the note beside every configuration', () => {
    const published = summary.rows.map((row) => row.published?.printed.ratio);
    assert.deepEqual(published, [1, 1.14, 9.35, 9.79, 9.55, 22.3, 22.3]);
    assert.ok(summarise(run).rows.every((row) => row.published === null));
  });

  it('counts the first row’s events a second with the events that tracing found', () => {
    const { wallSeconds, eventsPerSecond } = costsIn(summary, 'no-trace');
    assert.equal(eventsPerSecond, syntheticEventCount / wallSeconds.median);
  });

  it('tells bytes a logged event only where events were logged', () => {
    assert.equal(costsIn(summary, 'all-logged').bytesPerLoggedEvent, 4);
    assert.equal(costsIn(summary, 'threshold').bytesPerLoggedEvent, 12);
    assert.equal(costsIn(summary, 'rss').bytesPerLoggedEvent, null);
  });

  it('tells peak RSS above no-trace, and none for no-trace itself', () => {
    assert.equal(costsIn(summary, 'all-logged').addedPeakRssBytes, 22e6);
    assert.equal(costsIn(summary, 'no-trace').addedPeakRssBytes, null);
  });

  it('holds peak RSS against both no-trace of a round', () => {
    const peaking = (each: CompletedMeasurement, megabytes: number): CompletedMeasurement => ({
      ...each,
      peakRssBytes: 1e6 * megabytes,
    });
    const measurements = [
      peaking(taking(1, 'no-trace', 1), 290),
      peaking(taking(1, 'no-trace', 1, 1), 310),
      peaking(taking(1, 'rss', 1), 305),
      peaking(taking(1, 'no-trace', 2), 300),
      peaking(taking(1, 'rss', 2), 305),
      failedMeasurement('no-trace', 3),
      peaking(taking(1, 'rss', 3), 900),
    ];
    assert.equal(costsIn(summarise(runOf(3, measurements)), 'rss').addedPeakRssBytes, 5e6);
  });

  it('tells CPU use as a share of wall time', () => {
    assert.ok(Math.abs((costsIn(summary, 'all').cpuPercent ?? 0) - 110) < 1e-9);
  });
});

describe('the overhead of a configuration', () => {
  it('compares repetitions of the same round, so that a machine that slows down does not matter', () => {
    const drifting = [1, 2, 3, 4, 5, 6, 7].flatMap((round) => [
      taking(round, 'no-trace', round),
      taking(1.5 * round, 'rss', round),
    ]);
    assert.ok(Math.abs(ratioIn(summarise(runOf(7, drifting)), 'rss') - 1.5) < 1e-9);
  });

  it('leaves rounds out in which one of the two failed', () => {
    const measurements = [
      taking(1, 'no-trace', 1),
      taking(2, 'rss', 1),
      taking(1, 'no-trace', 2),
      failedMeasurement('rss', 2),
      failedMeasurement('no-trace', 3),
      taking(9, 'rss', 3),
    ];
    const { overhead, failureCount } = rowOf(summarise(runOf(3, measurements)), 'rss');
    assert.ok(overhead.kind === 'estimated');
    assert.equal(overhead.estimate.pairCount, 1);
    assert.equal(overhead.estimate.ratio, 2);
    assert.equal(failureCount, 1);
  });

  it('is unknown where no round has both repetitions', () => {
    const measurements = [taking(1, 'no-trace', 1), taking(2, 'rss', 2)];
    assert.equal(rowOf(summarise(runOf(2, measurements)), 'rss').overhead.kind, 'unknown');
  });

  it('never counts as told apart from nothing with a single round', () => {
    const { overhead } = rowOf(summarise(syntheticRun(1)), 'all-logged');
    assert.ok(overhead.kind === 'estimated' && !overhead.distinguishable);
  });

  it('counts as told apart only beyond the noise floor', () => {
    const rounds = [1, 2, 3, 4, 5, 6, 7, 8];
    const measurements = rounds.flatMap((round) => [
      taking(1, 'no-trace', round),
      taking(1 + round / 100, 'no-trace', round, 1),
      taking(1.03 + round / 1000, 'rss', round),
      taking(1.5, 'all-logged', round),
    ]);
    const summary = summarise(runOf(8, measurements));
    const told = (configuration: ConfigurationId): boolean => {
      const { overhead } = rowOf(summary, configuration);
      return overhead.kind === 'estimated' && overhead.distinguishable;
    };
    assert.ok(!told('rss'));
    assert.ok(told('all-logged'));
  });

  it('is held to more where six are judged together than where it stands alone', () => {
    // Two of the eight on the other side of 1 leave a p-value of 10/256: below 0.05 only while it is alone.
    const faintly = [0.99, 1.02, 1.03, 1.04, 1.05, 1.06, 1.07, 0.985];
    const measurementsOf = (configurations: readonly ConfigurationId[]): Measurement[] =>
      faintly.flatMap((ratio, index) => [
        taking(1, 'no-trace', index + 1),
        taking(1, 'no-trace', index + 1, 1),
        ...configurations.map((id) => taking(id === 'rss' ? ratio : 1, id, index + 1)),
      ]);
    const told = (configurations: readonly ConfigurationId[]): boolean => {
      const { overhead } = rowOf(summarise(runOf(8, measurementsOf(configurations))), 'rss');
      return overhead.kind === 'estimated' && overhead.distinguishable;
    };
    assert.ok(told(['rss']));
    assert.ok(!told(configurationIds.filter((id) => id !== 'no-trace')));
  });

  it('divides the added time of each round by the events', () => {
    const events = { eventCount: 2_000_000 };
    const measurements = [
      taking(1, 'no-trace', 1),
      { ...taking(3, 'rss', 1), ...events },
      taking(5, 'no-trace', 2),
      { ...taking(9, 'rss', 2), ...events },
      taking(2, 'no-trace', 3),
      { ...taking(5, 'rss', 3), ...events },
    ];
    const { addedMicrosecondsPerEvent } = costsIn(summarise(runOf(3, measurements)), 'rss');
    assert.equal(addedMicrosecondsPerEvent, 1.5);
  });
});

describe('the summary of an incomplete run', () => {
  it('has nothing to say of a run that has just begun', () => {
    const { rows, noiseFloor, repetitions, tracedEventCount } = summarise(runOf(3, []), theNote);
    assert.deepEqual(rows, []);
    assert.equal(noiseFloor, null);
    assert.equal(tracedEventCount, null);
    assert.deepEqual(repetitions, { planned: 24, taken: 0 });
  });

  it('counts the repetitions that are still to be taken', () => {
    const run = syntheticRun(3);
    const ended = summarise(runOf(3, run.measurements.slice(0, 13)));
    assert.deepEqual(ended.repetitions, { planned: 24, taken: 13 });
  });

  it('lists every failure, and has a row for a configuration that only failed', () => {
    const failure = failedMeasurement('all', 1);
    const summary = summarise(runOf(1, [taking(1, 'no-trace', 1), failure]));
    assert.deepEqual(summary.failures, [failure]);
    assert.equal(rowOf(summary, 'all').costs, null);
  });

  it('can be made of any part of a run', () => {
    const { measurements } = syntheticRun(3);
    fc.assert(
      fc.property(fc.subarray(measurements), (part) => {
        const { rows, failures } = summarise(runOf(3, part), theNote);
        const repetitionCount = rows.reduce((sum, row) => sum + row.repetitions.length, 0);
        assert.equal(repetitionCount + failures.length, part.length);
      }),
    );
  });
});
