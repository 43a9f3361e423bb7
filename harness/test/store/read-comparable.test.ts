import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectPaths } from '../../project-paths.js';
import { readComparable } from '../../store/read-comparable.js';
import { openRunStore } from '../../store/run-store.js';
import { syntheticRun } from '../report/synthetic-run.js';
import { temporaryDirectory } from '../runner/temporary-directory.js';
import { userErrorOf } from './user-error-of.js';

describe('what overheads can be taken from', () => {
  const directory = temporaryDirectory();
  const read = (name: string) =>
    readComparable(name, {
      store: openRunStore(directory()),
      reference: projectPaths.reference,
    });

  it('is a stored run, by its id or its path', () => {
    const run = syntheticRun(2);
    openRunStore(directory()).save(run);
    for (const name of [run.runId, join(directory(), run.runId)]) {
      assert.deepEqual(read(name), { kind: 'run', run });
    }
  });

  it('is the note, by the path of its figures or by its name', () => {
    for (const name of ['technical-note', join(projectPaths.reference, 'technical-note.json')]) {
      const comparable = read(name);
      assert.equal(comparable.kind, 'published');
      assert.equal(comparable.note.environment.machine, 'Mac mini (late 2014)');
    }
  });

  it('is nothing else', () => {
    assert.match(userErrorOf(() => read('nowhere')).message, /no run "nowhere"/);
    const path = join(directory(), 'broken.json');
    writeFileSync(path, '{"kind":');
    assert.match(userErrorOf(() => read(path)).message, /not JSON/);
    writeFileSync(path, '{"kind":"published-note"}');
    assert.match(userErrorOf(() => read(path)).message, /schemaVersion is missing/);
  });
});
