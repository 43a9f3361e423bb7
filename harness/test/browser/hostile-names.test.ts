import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeReport } from '../../report/write-report.js';
import { hostileBeside, hostileNames, hostileRun } from '../report/hostile-run.js';
import { theNote } from '../report/the-note.js';
import { overflowPixels } from './seen.js';
import { describeInBrowser, urlOf } from './with-browser.js';

describeInBrowser('a run whose names are attacks, in a browser', ({ open }) => {
  const directory = mkdtempSync(join(tmpdir(), 'memtrace-hostile-'));
  const path = join(directory, 'index.html');

  before(() => writeReport(hostileRun, theNote, directory, hostileBeside));
  after(() => {
    rmSync(directory, { recursive: true });
  });

  it('runs nothing of theirs, asks for nothing of theirs and shows them as they are', async () => {
    const { page, complaints, requests } = await open(path);
    // Everything that may act when the pointer comes to it, or it is opened.
    for (const details of await page.locator('details').all()) {
      await details.evaluate('(each) => { each.open = true; }');
    }
    await page.locator('#environment-table').hover();
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate('typeof globalThis.attacked'), 'undefined');
    assert.deepEqual(complaints, []);
    assert.deepEqual(requests, [urlOf(path)]);
    const shown = (await page.locator('#environment-table').textContent()) ?? '';
    for (const name of [hostileNames.script, hostileNames.image, hostileNames.comment]) {
      assert.ok(shown.includes(name), name);
    }
    assert.ok((await overflowPixels(page)) <= 0);
  });

  it('runs nothing of theirs in a picture that is opened on its own', async () => {
    const pictures = readdirSync(join(directory, 'charts')).filter((name) => name.endsWith('.svg'));
    for (const picture of pictures) {
      const { page, complaints } = await open(join(directory, 'charts', picture));
      assert.equal(await page.evaluate('typeof globalThis.attacked'), 'undefined', picture);
      assert.deepEqual(complaints, [], picture);
    }
  });
});
