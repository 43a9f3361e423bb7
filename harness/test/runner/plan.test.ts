import assert from 'node:assert/strict';

import fc from 'fast-check';

import { configurationIds } from '../../configurations.js';
import { planRepetitions, type Repetition } from '../../runner/plan.js';

const runtimes = ['node'];
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const label = ({ configuration, occurrence }: Repetition): string =>
  occurrence === 0 ? configuration : `${configuration} again`;

/** Round by round, as the plan runs them. */
function labelsByRound(plan: readonly Repetition[], rounds: number): string[][] {
  const perRound = plan.length / rounds;
  return Array.from({ length: rounds }, (_, index) =>
    plan.slice(index * perRound, (index + 1) * perRound).map(label),
  );
}

describe('a plan', () => {
  it('holds in each round every configuration once and the baseline a second time', () => {
    const expected = [...configurationIds, 'no-trace again'].sort();
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 12 }), (seed, rounds) => {
        const plan = planRepetitions({ runtimes, configurations: configurationIds, rounds, seed });
        assert.equal(plan.length, rounds * 8);
        for (const labels of labelsByRound(plan, rounds)) {
          assert.deepEqual(labels.sort(), expected);
        }
      }),
    );
  });

  it('holds that for every runtime, all of them mingled in each round', () => {
    const plan = planRepetitions({
      runtimes: ['a', 'b'],
      configurations: configurationIds,
      rounds: 3,
      seed: 11,
    });
    for (const runtime of ['a', 'b']) {
      const own = plan.filter((repetition) => repetition.runtime === runtime);
      const expected = [...configurationIds, 'no-trace again'].sort();
      for (const labels of labelsByRound(own, 3)) assert.deepEqual(labels.sort(), expected);
    }
    for (const round of [1, 2, 3]) {
      const inRound = plan.filter((repetition) => repetition.round === round);
      const changes = inRound.filter((each, index) => each.runtime !== inRound[index - 1]?.runtime);
      assert.ok(changes.length > 2, `round ${round} runs one runtime after the other`);
    }
  });

  it('runs the rounds one after another', () => {
    const plan = planRepetitions({
      runtimes,
      configurations: ['no-trace', 'all'],
      rounds: 3,
      seed: 3,
    });
    const rounds = plan.map(({ round }) => round);
    assert.deepEqual(rounds, [1, 1, 1, 2, 2, 2, 3, 3, 3]);
  });

  it('takes only the configurations that were asked for', () => {
    const configurations = ['no-trace', 'rss'] as const;
    const plan = planRepetitions({ runtimes, configurations, rounds: 1, seed: 9 });
    assert.deepEqual(plan.map(label).sort(), ['no-trace', 'no-trace again', 'rss']);
  });

  it('orders the rounds of one run differently', () => {
    const rounds = 6;
    const plan = planRepetitions({ runtimes, configurations: configurationIds, rounds, seed: 1 });
    const orders = labelsByRound(plan, rounds).map((labels) => labels.join());
    assert.equal(new Set(orders).size, rounds);
  });

  it('is the same for the same seed, on every machine and in every version', () => {
    const plan = planRepetitions({
      runtimes,
      configurations: configurationIds,
      rounds: 1,
      seed: 20261123,
    });
    const pinned =
      'all, no-trace again, all-logged, threshold-previous, trace-only, rss, no-trace, threshold';
    assert.equal(plan.map(label).join(', '), pinned);
  });

  it('is another one for another seed', () => {
    const order = (seed: number): string =>
      planRepetitions({ runtimes, configurations: configurationIds, rounds: 4, seed })
        .map(label)
        .join();
    assert.notEqual(order(1), order(2));
  });

  it('puts every configuration at every place of a round equally often', () => {
    const rounds = 4000;
    const plan = planRepetitions({ runtimes, configurations: configurationIds, rounds, seed: 77 });
    const places = labelsByRound(plan, rounds);
    for (const wanted of [...configurationIds, 'no-trace again']) {
      for (let place = 0; place < 8; place += 1) {
        const count = places.filter((labels) => labels[place] === wanted).length;
        // One in eight of 4000 is 500, with a standard deviation of 21.
        assert.ok(count > 400 && count < 600, `${wanted} is ${count} times at place ${place}`);
      }
    }
  });
});
