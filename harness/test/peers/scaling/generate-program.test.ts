import assert from 'node:assert/strict';

import {
  eventsPerTurn,
  generateProgram,
  mainFile,
} from '../../../peers/scaling/generate-program.js';
import { instrument } from '../../../tracer/instrumenter/instrument.js';

const sitesOf = (source: string): number =>
  instrument(source, { sourceType: 'module', granularity: 'line' })?.sites.length ?? 0;

const importsOf = (main: string): Set<string> =>
  new Set([...main.matchAll(/'\.\/(part-\d+\.mjs)'/g)].map(([, name = '']) => name));

describe('a generated program', () => {
  for (const siteCount of [100, 1000, 10_000]) {
    it(`has about ${siteCount} sites where it is asked for them`, () => {
      const sources = [...generateProgram(siteCount).values()];
      const made = sources.map(sitesOf).reduce((total, count) => total + count, 0);
      assert.ok(Math.abs(made - siteCount) <= 5 + siteCount / 100, `${made}`);
    });
  }

  it('loads every module that it has, so that all its sites are there', () => {
    const files = generateProgram(10_000);
    const parts = [...files.keys()].filter((name) => name !== mainFile);
    assert.ok(parts.length > 1);
    assert.deepEqual([...importsOf(files.get(mainFile) ?? '')].sort(), parts.sort());
  });

  it('executes the same events in a turn of its loop, however many sites it has', () => {
    const called = (siteCount: number): number =>
      (generateProgram(siteCount).get(mainFile) ?? '').match(/sum = f\d+\(sum, turn\);/g)?.length ??
      0;
    // In each function CALL, three LINEs and RETURN; in the loop a LINE for each call, and its own.
    assert.equal(called(100) * 6 + 1, eventsPerTurn);
    assert.equal(called(100_000), called(100));
  });

  it('spreads the called functions over all sites', () => {
    const main = generateProgram(10_000).get(mainFile) ?? '';
    const hot = [...main.matchAll(/import \{ f(\d+) \}/g)].map(([, index]) => Number(index));
    const gaps = hot.slice(1).map((index, place) => index - (hot[place] ?? 0));
    assert.ok(Math.max(...gaps) - Math.min(...gaps) <= 1);
    assert.ok((hot.at(-1) ?? 0) > 1000);
  });
});
