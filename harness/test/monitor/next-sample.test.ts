import assert from 'node:assert/strict';

import { type Course, nextSample, type Observation } from '../../monitor/next-sample.js';
import type { ProcessFigures } from '../../monitor/process-figures.js';

const seen = (...processes: readonly (readonly [number, ProcessFigures])[]): Observation =>
  new Map(processes);

/** The samples of a course of observations, one a second from 0. */
const samplesOf = (observations: readonly Observation[]) => {
  let course: Course | null = null;
  return observations.map((observation, second) => {
    const next = nextSample(course, second, observation);
    course = next.course;
    return next.sample;
  });
};

describe('a sample', () => {
  it('counts user and system time apart, since the sample before and on average since the first', () => {
    const [first, second, third] = samplesOf([
      seen([1, { userSeconds: 1, systemSeconds: 1 }]),
      seen([1, { userSeconds: 1.5, systemSeconds: 1.25 }]),
      seen([1, { userSeconds: 1.5, systemSeconds: 1.25 }]),
    ]);
    assert.equal(first?.userCpuPercent, undefined);
    assert.equal(second?.userCpuPercent, 50);
    assert.equal(second.systemCpuPercent, 25);
    assert.equal(third?.userCpuPercent, 0);
    assert.equal(third.meanCpuPercent, 37.5);
  });

  it('adds up the processes that live', () => {
    const [sample] = samplesOf([
      seen([1, { rssBytes: 10, threadCount: 1 }], [2, { rssBytes: 20, threadCount: 11 }]),
    ]);
    assert.equal(sample?.rssBytes, 30);
    assert.equal(sample.threadCount, 12);
    assert.equal(sample.processCount, 2);
  });

  it('keeps what a process used before it ended, and counts all of one that is born', () => {
    const [, second, third] = samplesOf([
      seen([1, { userSeconds: 1, systemSeconds: 0 }], [2, { userSeconds: 4, systemSeconds: 0 }]),
      seen([1, { userSeconds: 1, systemSeconds: 0 }]),
      seen([1, { userSeconds: 1, systemSeconds: 0 }], [3, { userSeconds: 0.5, systemSeconds: 0 }]),
    ]);
    assert.equal(second?.userSeconds, 5);
    assert.equal(second.userCpuPercent, 0);
    assert.equal(third?.userSeconds, 5.5);
    assert.equal(third.userCpuPercent, 50);
  });

  it("has the kernel's own peak of a single process, and the greatest sum seen of several", () => {
    const [single] = samplesOf([seen([1, { rssBytes: 10, peakRssBytes: 25 }])]);
    assert.equal(single?.peakRssBytes, 25);
    const [, later] = samplesOf([
      seen([1, { rssBytes: 10, peakRssBytes: 15 }], [2, { rssBytes: 30, peakRssBytes: 30 }]),
      seen([1, { rssBytes: 12, peakRssBytes: 15 }]),
    ]);
    assert.equal(later?.peakRssBytes, 40);
  });

  it('has no figure that nobody tells', () => {
    const [sample] = samplesOf([seen([1, { rssBytes: 10 }])]);
    assert.ok(sample !== undefined && !('pssBytes' in sample) && !('readBytes' in sample));
  });
});
