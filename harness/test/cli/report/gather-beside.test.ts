import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { gatherBeside } from '../../../cli/report/gather-beside.js';
import { UserError } from '../../../errors.js';
import { chartsOf, tablesOf } from '../../../report/sections/section.js';
import { syntheticRun } from '../../report/synthetic-run.js';
import { theNote } from '../../report/the-note.js';
import { syntheticPeerRun } from '../../peers/synthetic-peer-run.js';
import { syntheticScalingRun } from '../../peers/scaling/synthetic-scaling-run.js';
import { withDirectory } from '../../store/temporary-directory.js';

describe('what stands beside a run', () => {
  it('is nothing where the directory holds the run alone', () =>
    withDirectory((directory) => {
      assert.equal(gatherBeside(syntheticRun(1), directory, theNote).beside.size, 0);
    }));

  it('is a section of tables and charts for each record in the directory of the run', () =>
    withDirectory((directory) => {
      writeFileSync(join(directory, 'peers.json'), JSON.stringify(syntheticPeerRun(6)));
      writeFileSync(join(directory, 'scaling.json'), JSON.stringify(syntheticScalingRun(3)));
      const sections = [...gatherBeside(syntheticRun(1), directory, theNote).beside].map(
        ([id, blocks]) => ({
          id,
          title: id,
          blocks,
        }),
      );
      assert.deepEqual(
        chartsOf(sections).map(({ id }) => id),
        ['peers-chart', 'scaling-corpus', 'scaling-sites', 'scaling-threads'],
      );
      const tables = tablesOf(sections);
      for (const { id } of tables) assert.match(id, /^(peers|scaling)-/);
      const peers = tables.find(({ id }) => id === 'peers-table');
      assert.ok(peers?.rows.some((row) => row[0]?.text === 'istanbul counters'));
      assert.match(peers?.csv.split('\n')[0] ?? '', /ratioLow.*tells/);
    }));

  it('is refused with its path where a record is damaged', () =>
    withDirectory((directory) => {
      const path = join(directory, 'peers.json');
      writeFileSync(path, '{}');
      assert.throws(
        () => gatherBeside(syntheticRun(1), directory, theNote),
        (error: unknown) => error instanceof UserError && error.message.includes(path),
      );
    }));
});
