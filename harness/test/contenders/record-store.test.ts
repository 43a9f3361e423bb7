import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { peerRunFile } from '../../peers/peer-run.js';
import { readRecord, recordPath, saveRecord } from '../../contenders/record-store.js';
import { temporaryDirectory } from '../runner/temporary-directory.js';
import { userErrorOf } from '../store/user-error-of.js';
import { syntheticPeerRun } from '../peers/synthetic-peer-run.js';

describe('a record of the peers', () => {
  const directory = temporaryDirectory();
  const run = syntheticPeerRun(2);
  const pathOf = (runId: string): string => recordPath(directory(), runId, peerRunFile);

  it('is read as it was saved, by id, directory and path', () => {
    saveRecord(pathOf(run.runId), run);
    for (const name of [run.runId, dirname(pathOf(run.runId)), pathOf(run.runId)]) {
      assert.deepEqual(readRecord(peerRunFile, directory(), name), run);
    }
  });

  it('is replaced whole', () => {
    saveRecord(pathOf(run.runId), run);
    saveRecord(pathOf(run.runId), { ...run, measurements: [] });
    assert.deepEqual(readRecord(peerRunFile, directory(), run.runId).measurements, []);
  });

  it('is refused with the field that does not fit', () => {
    saveRecord(pathOf(run.runId), { ...run, rounds: 0 });
    const { message } = userErrorOf(() => readRecord(peerRunFile, directory(), run.runId));
    assert.ok(message.startsWith(`${pathOf(run.runId)}: rounds`), message);
  });

  it('is refused where it names a peer that there is not', () => {
    const measurements = run.measurements.map((each) => ({ ...each, peer: 'valgrind' }));
    saveRecord(pathOf(run.runId), { ...run, measurements });
    const { message } = userErrorOf(() => readRecord(peerRunFile, directory(), run.runId));
    assert.match(message, /measurements\[0\]\.peer.*"valgrind"/);
  });

  it('is missed with the command that makes one', () => {
    const { message, remedy } = userErrorOf(() => readRecord(peerRunFile, directory(), 'gone'));
    assert.match(message, /no run "gone"/);
    assert.match(remedy, /memtrace peers/);
  });

  it('is not written where a file stands in its way, and the path is told', () => {
    mkdirSync(directory(), { recursive: true });
    writeFileSync(join(directory(), run.runId), '');
    const { message } = userErrorOf(() => {
      saveRecord(pathOf(run.runId), run);
    });
    assert.ok(message.includes(pathOf(run.runId)));
  });
});
