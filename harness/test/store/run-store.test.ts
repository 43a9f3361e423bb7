import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type WriteFile, writeFileAtomically } from '../../store/atomic-write.js';
import { openRunStore } from '../../store/run-store.js';
import { failedMeasurement, syntheticRun } from '../report/synthetic-run.js';
import { userErrorOf } from './user-error-of.js';
import { withDirectory } from './temporary-directory.js';

const run = syntheticRun(2);
const nextRun = { ...run, measurements: [...run.measurements, failedMeasurement('all', 3)] };

const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: simulated, write`), { code });

/** Writes as always, until a file whose name contains `name` is to be written. */
const failingAt =
  (name: string, code: string): WriteFile =>
  (path, content) => {
    if (path.includes(name)) throw systemError(code);
    writeFileAtomically(path, content);
  };

describe('a run store', () => {
  it('gives back the run that was saved, by id, by directory and by file', () =>
    withDirectory((results) => {
      const store = openRunStore(results);
      store.save(run);
      const directory = join(results, run.runId);
      for (const name of [run.runId, directory, join(directory, 'run.json')]) {
        assert.deepEqual(store.read(name), run);
      }
    }));

  it('replaces what an earlier save of the same run left and leaves no other files', () =>
    withDirectory((results) => {
      const store = openRunStore(results);
      store.save(run);
      store.save(nextRun);
      assert.deepEqual(store.read(run.runId), nextRun);
      const files = readdirSync(join(results, run.runId)).sort();
      assert.deepEqual(files, ['measurements.csv', 'run.json']);
    }));

  it('stores a run that has no measurements yet', () =>
    withDirectory((results) => {
      const store = openRunStore(results);
      const begun = { ...run, measurements: [] };
      store.save(begun);
      assert.deepEqual(store.read(run.runId), begun);
    }));

  it('lists runs by id and overlooks what is not a run', () =>
    withDirectory((results) => {
      const store = openRunStore(join(results, 'of', 'mine'));
      assert.deepEqual(store.list(), []);
      store.save({ ...run, runId: '2026-11-24' });
      store.save({ ...run, runId: '2026-11-23' });
      mkdirSync(join(results, 'of', 'mine', 'reference'));
      writeFileSync(join(results, 'of', 'mine', 'notes.txt'), '');
      assert.deepEqual(store.list(), ['2026-11-23', '2026-11-24']);
    }));

  for (const runId of ['..', '.', 'a/b', '']) {
    it(`refuses to save under the id ${JSON.stringify(runId)}, which leads elsewhere`, () =>
      withDirectory((results) => {
        const inner = join(results, 'inner');
        assert.throws(() => {
          openRunStore(inner).save({ ...run, runId });
        }, RangeError);
        assert.deepEqual(readdirSync(results), []);
      }));
  }

  it('names the stored runs where the one asked for is not there', () =>
    withDirectory((results) => {
      const store = openRunStore(results);
      assert.match(userErrorOf(() => store.read('nothing')).remedy, /make bench/);
      store.save(run);
      const error = userErrorOf(() => store.read('nothing'));
      assert.match(error.message, /no run "nothing"/);
      assert.ok(error.message.includes(results));
      assert.ok(error.remedy.includes(run.runId));
    }));
});

describe('a run store on a failing disk', () => {
  const codes = [
    ['ENOSPC', /the disk is full \(ENOSPC\)/, /space/],
    ['EACCES', /permission denied \(EACCES\)/, /writable/],
    ['EIO', /EIO: simulated/, /writable/],
  ] as const;

  for (const [code, why, remedy] of codes) {
    it(`says which file, why and what to do at ${code}, and keeps the cause`, () =>
      withDirectory((results) => {
        const error = userErrorOf(() => {
          openRunStore(results, failingAt('run.json', code)).save(run);
        });
        assert.ok(error.message.startsWith(join(results, run.runId, 'run.json')));
        assert.match(error.message, why);
        assert.match(error.message, /Nothing was stored for this run yet/);
        assert.match(error.remedy, remedy);
        assert.ok(error.cause instanceof Error && 'code' in error.cause);
        assert.equal(error.cause.code, code);
      }));
  }

  it('keeps the measurements that were stored before the disk was full, and says so', () =>
    withDirectory((results) => {
      openRunStore(results).save(run);
      const error = userErrorOf(() => {
        openRunStore(results, failingAt('run.json', 'ENOSPC')).save(nextRun);
      });
      const document = join(results, run.runId, 'run.json');
      assert.ok(error.message.includes(`intact in ${document}`));
      assert.deepEqual(openRunStore(results).read(run.runId), run);
    }));

  it('has the newest measurement in run.json when only the CSV no longer fits', () =>
    withDirectory((results) => {
      const error = userErrorOf(() => {
        openRunStore(results, failingAt('measurements.csv', 'ENOSPC')).save(nextRun);
      });
      assert.match(error.message, /measurements\.csv could not be written/);
      assert.deepEqual(openRunStore(results).read(run.runId), nextRun);
    }));

  it('says so where a file stands in place of the results directory', () =>
    withDirectory((parent) => {
      const results = join(parent, 'results');
      writeFileSync(results, '');
      const error = userErrorOf(() => {
        openRunStore(results).save(run);
      });
      assert.match(error.message, /not a directory|a file stands/);
    }));

  it('leaves no temporary file behind when the file cannot be replaced', () =>
    withDirectory((results) => {
      const directory = join(results, run.runId);
      mkdirSync(join(directory, 'run.json', 'occupied'), { recursive: true });
      userErrorOf(() => {
        openRunStore(results).save(run);
      });
      assert.deepEqual(readdirSync(directory), ['run.json']);
    }));
});
