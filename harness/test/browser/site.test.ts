import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { nothingBeside } from '../../report/render-report.js';
import { writeFiles } from '../../report/write-report.js';
import { renderSite } from '../../site/render-site.js';
import { siteContent } from '../../site/site-run.js';
import { hostileRun } from '../report/hostile-run.js';
import { theNote } from '../report/the-note.js';
import { syntheticRuns } from '../site/synthetic-runs.js';
import { overflowPixels, seriousViolations, tableTexts } from './seen.js';
import { describeInBrowser, type Look, urlOf } from './with-browser.js';

const looks: readonly Required<Pick<Look, 'width' | 'colorScheme'>>[] = [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
];

describeInBrowser('the site of stored runs, in a browser', ({ open }) => {
  const directory = mkdtempSync(join(tmpdir(), 'memtrace-site-'));
  const index = join(directory, 'index.html');
  const compare = join(directory, 'compare', `${syntheticRuns[0]?.runId ?? ''}.html`);

  before(async () => {
    const content = siteContent([...syntheticRuns, hostileRun], theNote);
    for await (const file of renderSite(content, () => nothingBeside)) {
      writeFiles(directory, [file]);
    }
  });
  after(() => {
    rmSync(directory, { recursive: true });
  });

  for (const [name, path] of Object.entries({ index, comparison: compare })) {
    for (const look of looks) {
      it(`has a page (${name}) that fits ${look.width} pixels, ${look.colorScheme}, for every reader`, async () => {
        const { page, complaints, requests } = await open(path, look);
        assert.ok((await overflowPixels(page)) <= 0);
        assert.deepEqual(complaints, []);
        assert.deepEqual(requests, [urlOf(path)]);
        assert.deepEqual(await seriousViolations(page), []);
        assert.equal(await page.evaluate('typeof globalThis.attacked'), 'undefined');
      });
    }
  }

  it('lists the runs with their overheads, and leads to the report of each', async () => {
    const { page } = await open(index);
    const rows = await tableTexts(page, 'runs-table');
    assert.equal(rows.length, 6);
    assert.deepEqual(rows.at(-1)?.slice(6), ['x1.14', 'x9.35', 'x9.79', 'x22.3', '–']);
    await page.locator('#runs-table tbody a').first().click();
    await page.waitForURL('**/runs/**/index.html');
    await page.locator('.brand a').click();
    await page.waitForURL('**/index.html');
  });

  it('draws a line with a size for each overhead of a machine with several runs', async () => {
    const { page } = await open(index);
    const machine = page.locator('.machine', { hasText: 'line events, 2 runs' });
    const paths = await machine.locator('.sparkline path').all();
    assert.equal(paths.length, 3);
    for (const path of paths) assert.ok(((await path.boundingBox())?.width ?? 0) > 50);
  });

  it('leads from two chosen runs to their comparison, and back with the sides swapped', async () => {
    const { page } = await open(index);
    const newest = syntheticRuns[1]?.runId ?? '';
    const oldest = syntheticRuns[0]?.runId ?? '';
    await page.locator('#base').selectOption({ value: `compare/${oldest}.html` });
    await page.locator('#candidate').selectOption({ value: newest });
    await page.locator('#chooser [type=submit]').click();
    await page.waitForURL(`**/compare/${oldest}.html#${newest}`);
    assert.equal(await page.locator('.pair:visible').count(), 1);
    assert.match(
      await page.locator('.pair:visible h2').innerText(),
      /Tracing costs x1\.30 of what it did: worse/,
    );
    for (const stroke of await page.locator('.pair:visible .span').all()) {
      assert.ok(((await stroke.boundingBox())?.width ?? 0) > 0);
    }
    await page.locator('#swap').click();
    await page.locator('#chooser [type=submit]').click();
    await page.waitForURL(`**/compare/${newest}.html#${oldest}`);
    assert.match(await page.locator('.pair:visible h2').innerText(), /better/);
  });

  it('shows every comparison of a base where scripts may not run', async () => {
    const { page } = await open(compare, { javaScriptEnabled: false });
    assert.equal(await page.locator('.pair:visible').count(), 5);
    assert.ok(await page.locator('.bases').isVisible());
  });
});
