import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { configurationIds } from '../../configurations.js';
import { projectPaths } from '../../project-paths.js';
import { readPublishedNote } from '../../store/published-note.js';
import { userErrorOf } from './user-error-of.js';
import { withDirectory } from './temporary-directory.js';

const note = readPublishedNote(join(projectPaths.reference, 'technical-note.json'));
const [untraced] = note.rows;

const assertWithin = (actual: number, expected: number, share: number, what: string): void => {
  const off = Math.abs(actual / expected - 1);
  assert.ok(off <= share, `${what}: ${actual} is ${(100 * off).toFixed(2)} % off ${expected}`);
};

describe('the published figures of the note', () => {
  it('have a row for every configuration, in our order', () => {
    const configurations = note.rows.map(({ configuration }) => configuration);
    assert.deepEqual(configurations, [...configurationIds]);
  });

  for (const row of note.rows) {
    it(`agree with one another in the row ${row.configuration}`, () => {
      const { printed, wallSeconds, ratio, log } = row;
      const base = untraced?.wallSeconds ?? NaN;
      assertWithin(printed.wallSeconds, wallSeconds, 0.002, 'printed seconds');
      assertWithin(printed.ratio, wallSeconds / base, 0.003, 'printed ratio');
      if (ratio !== null) assertWithin(ratio, wallSeconds / base, 0.002, 'ratio of the section');
      assertWithin(printed.eventsPerSecond, 138_243_335 / wallSeconds, 0.02, 'events a second');
      assert.equal(printed.loggedEventCount, log?.lines ?? 0);
    });
  }

  it('have the logs of the note: about 220 bytes and 9 words a line', () => {
    const logs = note.rows.flatMap(({ log }) => (log === null ? [] : [log]));
    assert.equal(logs.length, 3);
    for (const { lines, words, bytes } of logs) {
      assertWithin(words / lines, 9.6, 0.15, 'words a line');
      assertWithin(bytes / lines, 207, 0.08, 'bytes a line');
    }
  });

  it('give the mean of its repeats as the typical cost of reading RSS', () => {
    for (const { call, repeatsMicroseconds, typicalMicroseconds } of note.rssReadCosts) {
      const mean =
        repeatsMicroseconds.reduce((sum, each) => sum + each) / repeatsMicroseconds.length;
      assertWithin(typicalMicroseconds, mean, 0.01, call);
    }
  });
});

describe('reading the note', () => {
  it('names the file that is missing and how to get it back', () => {
    const error = userErrorOf(() => readPublishedNote('/no/such/note.json'));
    assert.match(error.message, /^\/no\/such\/note\.json: .*ENOENT/);
    assert.match(error.remedy, /git checkout/);
  });

  it('names the field that does not fit', () =>
    withDirectory((directory) => {
      const path = join(directory, 'note.json');
      const [, second, ...others] = note.rows;
      const rows = [{ ...second, printed: { ...second?.printed, ratio: 'x1.14' } }, ...others];
      writeFileSync(path, JSON.stringify({ ...note, rows }));
      const { message } = userErrorOf(() => readPublishedNote(path));
      assert.equal(message, `${path}: rows[0].printed.ratio must be number, found "x1.14"`);
    }));
});
