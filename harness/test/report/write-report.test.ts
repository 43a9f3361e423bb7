import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { UserError } from '../../errors.js';
import { writeReport } from '../../report/write-report.js';
import { withDirectory } from '../store/temporary-directory.js';
import { syntheticRun } from './synthetic-run.js';
import { theNote } from './the-note.js';

const run = syntheticRun(3);

describe('writing a report', () => {
  it('writes page, tables and charts into a directory of the run and names them', () =>
    withDirectory(async (reports) => {
      const { directory, files } = await writeReport(run, theNote, reports);
      assert.equal(directory, join(reports, run.runId));
      assert.deepEqual(files.map((file) => basename(file)).sort(), readdirSync(directory).sort());
      assert.equal(basename(files[0] ?? ''), 'README.md');
    }));

  it('writes every file that the page links to', () =>
    withDirectory(async (reports) => {
      const { directory } = await writeReport(run, theNote, reports);
      const page = readFileSync(join(directory, 'README.md'), 'utf8');
      const targets = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
      assert.ok(targets.length >= 4);
      const files = readdirSync(directory);
      for (const target of targets) assert.ok(files.includes(target ?? ''), target);
    }));

  it('writes the same bytes again from the same run', () =>
    withDirectory(async (reports) => {
      const contents = async (parent: string): Promise<string[]> => {
        const { files } = await writeReport(run, theNote, parent);
        return files.map((file) => readFileSync(file, 'utf8'));
      };
      assert.deepEqual(await contents(join(reports, 'a')), await contents(join(reports, 'b')));
    }));

  it('says what could not be written, and that the run is safe', () =>
    withDirectory(async (parent) => {
      const reports = join(parent, 'reports');
      writeFileSync(reports, '');
      await assert.rejects(writeReport(run, theNote, reports), (error: unknown) => {
        assert.ok(error instanceof UserError);
        assert.ok(error.message.startsWith(join(reports, run.runId)));
        assert.match(error.message, /The run itself is stored/);
        return true;
      });
    }));

  it('refuses a run id that leads out of the reports', () =>
    withDirectory(async (reports) => {
      await assert.rejects(writeReport({ ...run, runId: '..' }, theNote, reports), RangeError);
    }));
});
