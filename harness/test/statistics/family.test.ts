import assert from 'node:assert/strict';

import { distinguishableInFamily } from '../../statistics/distinguish.js';
import { family } from '../../statistics/family.js';
import { pairedRatio } from '../../statistics/paired-ratio.js';
import { assertClose } from './arbitraries.js';

const estimatorOf = (ratios: readonly number[]) => (options: { confidence?: number }) =>
  pairedRatio(ratios, options);

/** All eight on one side of 1, so the signed-rank test gives 2/256. */
const eightAbove = [1.08, 1.1, 1.12, 1.09, 1.11, 1.07, 1.13, 1.105];
const sixAbove = eightAbove.slice(0, 6);
/** Two of eight on the other side. */
const mixed = [0.99, 1.02, 0.97, 1.04, 1.05, 1.06, 1.07, 1.08];

describe('comparisons that are read together', () => {
  it('have their p-values adjusted by Holm, and their intervals as if each stood alone', () => {
    const members = family([estimatorOf(eightAbove), estimatorOf(mixed)]);
    const [first, second] = members.map(({ adjustedPValue }) => adjustedPValue ?? NaN);
    assertClose(first ?? NaN, (2 * 2) / 256);
    assertClose(second ?? NaN, pairedRatio(mixed).pValue ?? NaN);
    assert.deepEqual(members[0]?.estimate, pairedRatio(eightAbove));
  });

  it('may be found in six rounds, where no signed-rank test of six configurations could', () => {
    const [member] = family(Array.from({ length: 6 }, () => estimatorOf(sixAbove)));
    assert.ok(member !== undefined && (member.adjustedPValue ?? 1) < 0.001);
    assert.equal(member.estimate.method, 'signed-rank');
    assert.ok(distinguishableInFamily(member, 1.02));
  });

  it('keep the exact test where its ranks suffice', () => {
    const members = family(Array.from({ length: 6 }, () => estimatorOf(eightAbove)));
    assertClose(members[0]?.adjustedPValue ?? NaN, (6 * 2) / 256);
    assert.ok(members.every((member) => distinguishableInFamily(member, 1.02)));
  });

  it('are no differences where only the interval of one says so', () => {
    // Alone its interval excludes 1; among six its p-value of 10/256 becomes far more than 0.05.
    const alone = estimatorOf([0.99, 1.02, 1.03, 1.04, 1.05, 1.06, 1.07, 0.985]);
    const nothing = estimatorOf([0.99, 1.01, 0.98, 1.02, 0.97, 1.03, 0.96, 1.04]);
    const [member] = family([alone, ...Array.from({ length: 5 }, () => nothing)]);
    assert.ok(member !== undefined && (member.estimate.low ?? 0) > 1);
    assert.ok(!distinguishableInFamily(member, 1));
  });

  it('count no test for a single value', () => {
    const members = family([estimatorOf([1.4]), estimatorOf(mixed)]);
    assert.equal(members[0]?.adjustedPValue, null);
    assertClose(members[1]?.adjustedPValue ?? NaN, pairedRatio(mixed).pValue ?? NaN);
    assert.deepEqual(family([]), []);
  });
});
