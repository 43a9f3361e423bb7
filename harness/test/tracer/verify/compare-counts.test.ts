import assert from 'node:assert/strict';

import {
  compareCounts,
  type CoveredFunction,
  type FunctionCalls,
  holds,
} from '../../../tracer/verify/compare-counts.js';
import { verificationText } from '../../../tracer/verify/verification-text.js';

const traced = (name: string, calls: number, start = 0): FunctionCalls => ({
  path: '/a.js',
  start,
  end: start + 9,
  name,
  calls,
});

const covered = (
  name: string,
  calls: number,
  start = 0,
  prelude: CoveredFunction['prelude'] = null,
): CoveredFunction => ({ ...traced(name, calls, start), prelude });

describe('comparing the calls of each function', () => {
  it('holds where both sides counted the same', () => {
    const verification = compareCounts(
      [traced('f', 3), traced('g', 0, 10)],
      [covered('f', 3), covered('g', 0, 10)],
    );
    assert.deepEqual(verification, {
      matchedFunctionCount: 1,
      matchedCallCount: 3,
      missed: [],
      extra: [],
      explained: [],
    });
    assert.ok(holds(verification));
  });

  it('tells functions apart by their place, not their name', () => {
    const verification = compareCounts(
      [traced('f', 1), traced('f', 2, 10)],
      [covered('', 1), covered('other', 2, 10)],
    );
    assert.ok(holds(verification));
    assert.equal(verification.matchedCallCount, 3);
  });

  it('reports calls that the tracer missed, of functions that it does not know as well', () => {
    const { missed, matchedCallCount } = compareCounts(
      [traced('f', 1)],
      [covered('f', 3), covered('g', 2, 10)],
    );
    assert.deepEqual(missed, [
      { path: '/a.js', name: 'f', start: 0, tracedCalls: 1, coveredCalls: 3 },
      { path: '/a.js', name: 'g', start: 10, tracedCalls: 0, coveredCalls: 2 },
    ]);
    assert.equal(matchedCallCount, 0);
  });

  it('reports calls that only the tracer counted', () => {
    const verification = compareCounts([traced('f', 2), traced('g', 1, 10)], [covered('f', 1)]);
    assert.deepEqual(
      verification.extra.map(({ name, tracedCalls, coveredCalls }) => [
        name,
        tracedCalls,
        coveredCalls,
      ]),
      [
        ['f', 2, 1],
        ['g', 1, 0],
      ],
    );
    assert.ok(!holds(verification));
  });

  it('adds up a module that was loaded twice', () => {
    assert.ok(holds(compareCounts([traced('f', 1), traced('f', 2)], [covered('f', 3)])));
  });

  it('leaves out initializers of members, which are no functions of the source', () => {
    const verification = compareCounts(
      [],
      [covered('<instance_members_initializer>', 3), covered('<static_initializer>', 1, 10)],
    );
    assert.deepEqual([verification.missed, verification.matchedFunctionCount], [[], 0]);
  });

  it('explains calls that never reached the body, and only fewer', () => {
    const { explained, missed, extra } = compareCounts(
      [traced('g', 1), traced('h', 5, 10)],
      [covered('g', 3, 0, 'generator'), covered('h', 4, 10, 'parameters')],
    );
    assert.deepEqual(
      explained.map(({ name, prelude }) => [name, prelude]),
      [['g', 'generator']],
    );
    assert.deepEqual(missed, []);
    assert.deepEqual(
      extra.map(({ name }) => name),
      ['h'],
    );
  });
});

describe('the text of a verification', () => {
  it('is one line where it holds', () => {
    const verification = compareCounts([traced('f', 1)], [covered('f', 1)]);
    assert.equal(
      verificationText(verification),
      'The tracer counted what V8 counted: 1 call of 1 function.\n',
    );
  });

  it('names every function that is counted differently, with both counts', () => {
    const verification = compareCounts(
      [traced('f', 1), traced('g', 2, 10), traced('h', 4, 20)],
      [covered('f', 3), covered('', 5, 20, 'generator'), covered('i', 6, 30), covered('i', 6, 40)],
    );
    assert.deepEqual(verificationText(verification).split('\n'), [
      'The tracer did not count what V8 counted; 0 calls of 0 functions agree.',
      'missed: f (/a.js, offset 0): traced 1, V8 3',
      'missed: i (/a.js, offset 30): traced 0, V8 6',
      'missed: i (/a.js, offset 40): traced 0, V8 6',
      'extra: g (/a.js, offset 10): traced 2, V8 0',
      'explained: h (/a.js, offset 20): traced 4, V8 5; a generator counts once it is started, with V8 once it is made',
      '',
    ]);
  });
});
