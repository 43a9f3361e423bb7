import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { appendCounts, appendModule, readSiteCounts } from '../../tracer/site-counts.js';

describe('a file of counts by site', () => {
  let directory = '';
  let path = '';

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'memtrace-counts-'));
    path = join(directory, 'counts');
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('gives each site of each module its count', () => {
    appendModule(path, '/with space\tand tab.js', 1, 'CALL\t1\t0\t9\tf\nRETURN\t2\t0\t9\tf');
    appendModule(path, '/b.js', 3, 'LINE\t5\t0\t20\t<module>');
    appendCounts(path, Float64Array.of(9, 7, 6, 5_000_000_000));
    assert.deepEqual(readSiteCounts(readFileSync(path, 'utf8')), [
      {
        path: '/with space\tand tab.js',
        sites: [
          {
            kind: 'CALL',
            line: 1,
            functionStart: 0,
            functionEnd: 9,
            functionName: 'f',
            eventCount: 7,
          },
          {
            kind: 'RETURN',
            line: 2,
            functionStart: 0,
            functionEnd: 9,
            functionName: 'f',
            eventCount: 6,
          },
        ],
      },
      {
        path: '/b.js',
        sites: [
          {
            kind: 'LINE',
            line: 5,
            functionStart: 0,
            functionEnd: 20,
            functionName: '<module>',
            eventCount: 5_000_000_000,
          },
        ],
      },
    ]);
  });

  it('is empty of modules where nothing was woven', () => {
    appendCounts(path, new Float64Array());
    assert.deepEqual(readSiteCounts(readFileSync(path, 'utf8')), []);
  });

  it('is no use where the process was killed before it counted', () => {
    appendModule(path, '/a.js', 0, 'CALL\t1\t0\t9\tf');
    assert.equal(readSiteCounts(readFileSync(path, 'utf8')), null);
    assert.equal(readSiteCounts(''), null);
  });

  it('is refused where a line describes no site', () => {
    appendModule(path, '/a.js', 0, 'SHOUT\t1\t0\t9\tf');
    appendCounts(path, Float64Array.of(1));
    assert.throws(() => readSiteCounts(readFileSync(path, 'utf8')), /'SHOUT\t1\t0\t9\tf' does not/);
  });
});
