import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { UserError } from '../../../errors.js';
import type { Run } from '../../../measurement.js';
import { type Bundle, packBundle, unpackBundle } from '../../../store/bundle/bundle.js';
import {
  importBundle,
  type ImportedRun,
  type ImportOptions,
} from '../../../store/bundle/import-bundle.js';
import { runFiles } from '../../../store/bundle/run-files.js';
import { openRunStore } from '../../../store/run-store.js';
import { syntheticRun } from '../../report/synthetic-run.js';
import { withDirectory } from '../temporary-directory.js';
import { userErrorOf } from '../user-error-of.js';

const run = syntheticRun(2);

/** A run as it is stored, with a record, a timeline, a log and what does not travel; returns its document's path. */
function storedRun(results: string, stored: Run = run): string {
  openRunStore(results).save(stored);
  const directory = join(results, stored.runId);
  for (const name of ['timelines', 'logs', 'work', 'programs']) mkdirSync(join(directory, name));
  writeFileSync(join(directory, 'peers.json'), '{"kind": "peers"}\n');
  writeFileSync(join(directory, 'timelines', 'one.jsonl'), '{"kind": "timeline"}\n');
  writeFileSync(join(directory, 'logs', 'one.json'), 'large');
  writeFileSync(join(directory, 'work', 'one.json'), 'half');
  writeFileSync(join(directory, 'programs', 'one.json'), 'of this machine');
  writeFileSync(join(directory, '.run.json.partial'), 'half');
  return join(directory, 'run.json');
}

const exported = (results: string, stored: Run = run): Bundle => {
  const files = runFiles(storedRun(results, stored));
  return unpackBundle(packBundle({ runId: stored.runId, files }), 'some.gz');
};

const imported = (
  bundle: Bundle,
  resultsDirectory: string,
  checkBeside: ImportOptions['checkBeside'] = () => undefined,
): ImportedRun => importBundle(bundle, { resultsDirectory, name: 'some.gz', checkBeside });

const refusal = (bundle: Bundle, resultsDirectory: string): string =>
  userErrorOf(() => imported(bundle, resultsDirectory)).message;

describe('a run that was exported', () => {
  it('holds the run, its timelines and records, and nothing that is large or half', () =>
    withDirectory((there) => {
      const paths = exported(there).files.map(({ path }) => path);
      assert.deepEqual(paths, ['peers.json', 'run.json', 'timelines/one.jsonl']);
    }));

  it('travels alone where it is a copy under another name, whatever lies around it', () =>
    withDirectory((there) => {
      const original = storedRun(there);
      const copy = join(there, run.runId, 'sample.json');
      writeFileSync(copy, readFileSync(original));
      assert.deepEqual(runFiles(copy), [
        { path: 'run.json', text: readFileSync(original, 'utf8') },
      ]);
    }));

  it('is the same run where it is imported, byte for byte', () =>
    withDirectory((there) =>
      withDirectory((here) => {
        const { directory, addedCount } = imported(exported(there), here);
        assert.equal(addedCount, 4);
        assert.deepEqual(openRunStore(here).read(run.runId), run);
        for (const path of ['run.json', 'measurements.csv', 'peers.json', 'timelines/one.jsonl']) {
          const origin = join(there, run.runId, path);
          assert.equal(readFileSync(join(directory, path), 'utf8'), readFileSync(origin, 'utf8'));
        }
        assert.deepEqual(readdirSync(here), [run.runId]);
      }),
    ));

  it('can be imported again, and then adds nothing', () =>
    withDirectory((there) =>
      withDirectory((here) => {
        const bundle = exported(there);
        imported(bundle, here);
        assert.equal(imported(bundle, here).addedCount, 0);
      }),
    ));

  it('adds what was measured beside it since it was imported first', () =>
    withDirectory((there) =>
      withDirectory((here) => {
        const bundle = exported(there);
        imported(
          { ...bundle, files: bundle.files.filter(({ path }) => path === 'run.json') },
          here,
        );
        assert.equal(imported(bundle, here).addedCount, 2);
        assert.ok(existsSync(join(here, run.runId, 'peers.json')));
      }),
    ));
});

describe('a bundle is not imported', () => {
  it('where another run of its id is there', () =>
    withDirectory((there) =>
      withDirectory((here) => {
        const other = { ...run, seed: 1 };
        openRunStore(here).save(other);
        const message = refusal(exported(there), here);
        assert.match(
          message,
          /run\.json is there already and says something else than the bundle's/,
        );
        assert.deepEqual(openRunStore(here).read(run.runId), other);
        assert.ok(!existsSync(join(here, run.runId, 'peers.json')));
      }),
    ));

  it('where its run does not fit the schema', () =>
    withDirectory((there) =>
      withDirectory((here) => {
        const bundle = exported(there);
        const files = bundle.files.map(({ path, text }) => ({
          path,
          text: text.replace('"rounds": 2', '"rounds": "two"'),
        }));
        assert.equal(
          refusal({ ...bundle, files }, here),
          'some.gz: run.json: rounds must be integer, found "two"',
        );
        assert.deepEqual(readdirSync(here), []);
      }),
    ));

  it('where a record beside it does not fit, and leaves nothing', () =>
    withDirectory((there) =>
      withDirectory((here) => {
        const check = (_: Run, directory: string): void => {
          throw new UserError(`${resolve(directory, 'peers.json')}: rounds is missing`, 'Mend it.');
        };
        const bundle = exported(there);
        for (const results of [here, relative('', here)]) {
          const error = userErrorOf(() => imported(bundle, results, check));
          assert.equal(error.message, 'some.gz: peers.json: rounds is missing');
          assert.deepEqual(readdirSync(here), []);
        }
      }),
    ));

  it('where it has no run, or one of another id', () =>
    withDirectory((there) =>
      withDirectory((here) => {
        const bundle = exported(there);
        const files = bundle.files.filter(({ path }) => path !== 'run.json');
        assert.equal(refusal({ ...bundle, files }, here), 'some.gz: there is no run.json in it');
        assert.match(refusal({ ...bundle, runId: 'other' }, here), /its run has two ids/);
      }),
    ));

  it('where its id would lead elsewhere', () =>
    withDirectory((there) =>
      withDirectory((here) => {
        const bundle = exported(there);
        const files = bundle.files.map(({ path, text }) => ({
          path,
          text: text.replace(run.runId, '..'),
        }));
        assert.match(
          refusal({ runId: '..', files }, here),
          /or one that is none: "\.\." and "\.\."/,
        );
      }),
    ));
});
