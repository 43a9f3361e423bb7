import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { UserError } from '../../errors.js';
import { writeReport } from '../../report/write-report.js';
import { withDirectory } from '../store/temporary-directory.js';
import { syntheticRun } from './synthetic-run.js';
import { theNote } from './the-note.js';

const run = syntheticRun(3);

/** Paths of the files below a directory, ascending. */
const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(directory, join(parentPath, name)))
    .sort();

describe('writing a report', () => {
  it('writes page, tables and charts into a directory and names them', () =>
    withDirectory(async (parent) => {
      const { directory, files } = await writeReport(run, theNote, join(parent, 'report'));
      assert.equal(directory, join(parent, 'report'));
      const named = files.map((file) => relative(directory, file));
      assert.deepEqual(named.toSorted(), filesBelow(directory));
      assert.equal(named[0], 'index.html');
      for (const file of ['README.md', 'summary.md', 'summary.csv', 'charts/peak-rss.png']) {
        assert.ok(named.includes(file), file);
      }
    }));

  it('writes every file that the page links to', () =>
    withDirectory(async (reports) => {
      const { directory } = await writeReport(run, theNote, reports);
      const page = readFileSync(join(directory, 'README.md'), 'utf8');
      const targets = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
      assert.ok(targets.length >= 4);
      const files = filesBelow(directory);
      for (const target of targets) {
        assert.ok(
          files.some((file) => file === target || file.startsWith(target ?? '')),
          target,
        );
      }
    }));

  it('writes the same bytes again from the same run', () =>
    withDirectory(async (reports) => {
      const contents = async (parent: string): Promise<string[]> => {
        const { files } = await writeReport(run, theNote, parent);
        return files.map((file) => readFileSync(file, 'base64'));
      };
      assert.deepEqual(await contents(join(reports, 'a')), await contents(join(reports, 'b')));
    }));

  it('says what could not be written, and that the run is safe', () =>
    withDirectory(async (parent) => {
      const reports = join(parent, 'reports');
      writeFileSync(reports, '');
      await assert.rejects(writeReport(run, theNote, join(reports, 'report')), (error: unknown) => {
        assert.ok(error instanceof UserError);
        assert.ok(error.message.startsWith(reports));
        assert.match(error.message, /The run itself is stored/);
        return true;
      });
    }));
});
