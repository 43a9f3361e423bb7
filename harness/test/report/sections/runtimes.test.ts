import assert from 'node:assert/strict';

import { nothingBeside } from '../../../report/render-report.js';
import { tablesOf } from '../../../report/sections/section.js';
import { runtimeSlices } from '../../../runtime-slices.js';
import { syntheticRuns } from '../../site/synthetic-runs.js';
import { reportOf } from '../report-of.js';
import { syntheticRun } from '../synthetic-run.js';

const several = syntheticRuns.find(({ runtimes }) => runtimes.length > 1);

describe('the runtimes of a run, in its report', () => {
  it('have no section where there is one', () => {
    const { sections, page } = reportOf(syntheticRun(3));
    assert.ok(sections.every(({ id }) => id !== 'runtimes'));
    assert.ok(!page.includes('#runtimes'));
  });

  it('are listed with links to the reports of the others, and compared round by round', () => {
    assert.ok(several !== undefined);
    const slices = runtimeSlices(several).map((run, index) => ({
      name: run.runtimes[0]?.name ?? '',
      run,
      href: index === 0 ? null : 'runtimes/node24/index.html',
    }));
    const [first] = slices;
    assert.ok(first !== undefined);
    const { sections, page } = reportOf(first.run, { ...nothingBeside, runtimes: slices });
    const tables = tablesOf(sections).filter(({ id }) => id.startsWith('runtimes-'));
    assert.deepEqual(
      tables.map(({ id, caption }) => [id, caption.replace(first.name, 'first')]),
      [
        ['runtimes-list', 'The runtimes, each with a report of its own'],
        ['runtimes-change-1', 'node24 against first'],
      ],
    );
    assert.ok(page.includes('<a href="runtimes/node24/index.html">node24</a>'));
    assert.ok(page.includes('measured in the same rounds'));
  });
});
