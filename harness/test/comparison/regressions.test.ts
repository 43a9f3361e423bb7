import assert from 'node:assert/strict';

import { compareRuns } from '../../comparison/compare-runs.js';
import { regressionsBeyond, tooNoisyFor } from '../../comparison/regressions.js';
import type { Run } from '../../measurement.js';
import { theNote } from '../report/the-note.js';
import { noisyRun } from './noisy-run.js';

const base = noisyRun({ seed: 1 });

const found = (candidate: Run, limit: number): string[] =>
  regressionsBeyond(
    compareRuns({ kind: 'run', name: 'base', run: base }, [
      { kind: 'run', name: 'candidate', run: candidate },
    ]),
    limit,
  ).map(({ candidate: name, change }) => `${name} ${change.configuration}`);

describe('a regression', () => {
  const slower = noisyRun({ seed: 2, slowdowns: { rss: 1.1, all: 1.04, 'all-logged': 0.8 } });

  it('is a configuration that is worse by more than the limit', () => {
    assert.deepEqual(found(slower, 0.05), ['candidate rss']);
    assert.deepEqual(found(slower, 0.15), []);
    assert.deepEqual(found(slower, 0.01), ['candidate rss', 'candidate all']);
  });

  it('is none where the change cannot be told from noise, however large it came out', () => {
    const restless = noisyRun({ seed: 4, noise: 0.2, slowdowns: { rss: 1.1 } });
    const { candidates } = compareRuns({ kind: 'run', name: 'base', run: base }, [
      { kind: 'run', name: 'candidate', run: restless },
    ]);
    const ratios = candidates.flatMap(({ changes }) =>
      changes.map(({ estimate }) => estimate.ratio),
    );
    assert.ok(Math.max(...ratios) > 1.05, `${Math.max(...ratios)}`);
    assert.deepEqual(found(restless, 0.05), []);
  });

  it('is none where nothing was tested, as against published figures', () => {
    const comparison = compareRuns({ kind: 'run', name: 'base', run: base }, [
      { kind: 'published', name: 'the note', note: theNote },
    ]);
    assert.ok(comparison.candidates[0]?.changes.some(({ estimate }) => estimate.ratio > 5));
    assert.deepEqual(regressionsBeyond(comparison, 0.05), []);
  });
});

describe('a comparison that is too noisy for a limit', () => {
  const blind = (candidate: Run, limit: number): boolean =>
    tooNoisyFor(
      compareRuns({ kind: 'run', name: 'base', run: base }, [
        { kind: 'run', name: 'candidate', run: candidate },
      ]),
      limit,
    ).length === 1;

  it('is one whose noise floor lies beyond it', () => {
    assert.ok(!blind(noisyRun({ seed: 2 }), 0.05));
    assert.ok(blind(noisyRun({ seed: 4, noise: 0.2 }), 0.05));
    assert.ok(!blind(noisyRun({ seed: 4, noise: 0.2 }), 5));
    assert.ok(!blind(noisyRun({ seed: 4, noise: 0.2 }), 0));
  });

  it('is one without a noise floor', () => {
    const run = noisyRun({ seed: 2 });
    const measurements = run.measurements.filter(({ occurrence }) => occurrence === 0);
    assert.ok(blind({ ...run, measurements }, 5));
  });
});
