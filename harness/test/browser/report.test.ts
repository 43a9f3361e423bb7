import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeReport } from '../../report/write-report.js';
import { tablesOf } from '../../report/sections/section.js';
import { everythingBeside } from '../report/everything-beside.js';
import { reportOf } from '../report/report-of.js';
import { syntheticRun } from '../report/synthetic-run.js';
import { theNote } from '../report/the-note.js';
import { markCounts, overflowPixels, seriousViolations, tableTexts } from './seen.js';
import { describeInBrowser, type Look, urlOf } from './with-browser.js';

const looks: readonly Required<Pick<Look, 'width' | 'colorScheme'>>[] = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
];

const run = syntheticRun(8);

describeInBrowser('the report of a run, in a browser', ({ open }) => {
  const directory = mkdtempSync(join(tmpdir(), 'memtrace-report-'));
  const path = join(directory, 'index.html');

  before(() => writeReport(run, theNote, directory, everythingBeside));
  after(() => {
    rmSync(directory, { recursive: true });
  });

  it('asks for nothing but itself, and has nothing to complain of', async () => {
    const { complaints, requests } = await open(path);
    assert.deepEqual(complaints, []);
    assert.deepEqual(requests, [urlOf(path)]);
  });

  it('draws marks in every chart, in every view of it', async () => {
    const { page, complaints } = await open(path);
    const counts = Object.entries(await markCounts(page));
    assert.ok(counts.length >= 15);
    for (const [id, count] of counts) assert.ok(count > 0, id);
    for (const view of await page.locator('[data-view]').all()) {
      const chart = view.locator('xpath=ancestor::figure');
      await view.click();
      const shown = (await view.getAttribute('data-view')) ?? '';
      await chart.and(page.locator(`[data-drawn="${shown}"]`)).waitFor();
      const id = (await chart.getAttribute('id')) ?? '';
      assert.ok(((await markCounts(page))[id] ?? 0) > 0, `${id}, view ${shown}`);
      assert.equal(await view.getAttribute('aria-pressed'), 'true');
    }
    assert.deepEqual(complaints, []);
  });

  it('has the figures of the run in its tables', async () => {
    const { page } = await open(path);
    const tables = tablesOf(reportOf(run, everythingBeside).sections);
    assert.ok(tables.length > 20);
    for (const { id, rows } of tables) {
      const expected = rows.map((row) => row.map(({ text }) => text));
      assert.deepEqual(await tableTexts(page, id), expected, id);
    }
  });

  for (const look of looks) {
    it(`fits its window, ${look.width} pixels wide and ${look.colorScheme}, for every reader`, async () => {
      const { page, complaints } = await open(path, look);
      assert.ok((await overflowPixels(page)) <= 0);
      assert.deepEqual(complaints, []);
      assert.deepEqual(await seriousViolations(page), []);
    });
  }

  it('sorts a table from the keyboard, and says so', async () => {
    const { page } = await open(path);
    const heading = page.locator('#summary-table th', { hasText: 'Time (s)' });
    const seconds = async (): Promise<number[]> =>
      (await tableTexts(page, 'summary-table')).map((row) => Number(row[4]));
    const reported = await seconds();
    await heading.locator('button').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    assert.equal(await heading.getAttribute('aria-sort'), 'descending');
    assert.deepEqual(
      await seconds(),
      reported.toSorted((one, other) => other - one),
    );
    await page.keyboard.press('Enter');
    assert.equal(await heading.getAttribute('aria-sort'), null);
    assert.deepEqual(await seconds(), reported);
  });

  it('tells the figures of what the pointer is over', async () => {
    const { page } = await open(path);
    const bar = page.locator('#overhead-beside-the-note .live .mark-rect.role-mark path').first();
    await bar.hover();
    await page.locator('.tooltip:not([hidden])').waitFor();
    assert.match(await page.locator('.tooltip').innerText(), /trace-only/);
  });

  it('zooms with Ctrl and the wheel, scrolls with the wheel alone, and goes back', async () => {
    const { page } = await open(path);
    const chart = page.locator('#timeline-rss');
    const ticks = async (): Promise<string> =>
      (await chart.locator('.live .role-axis-label text').allTextContents()).join(' ');
    await chart.scrollIntoViewIfNeeded();
    const before = await ticks();
    await chart.locator('.live svg').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await page.waitForTimeout(300);
    assert.notEqual(await ticks(), before);
    await chart.locator('.reset').click();
    await page.waitForTimeout(300);
    assert.equal(await ticks(), before);
    await chart.locator('.live svg').hover();
    await page.mouse.wheel(0, -100);
    await page.waitForTimeout(300);
    assert.equal(await ticks(), before);
  });

  it('changes its colours on request, charts and all', async () => {
    const { page } = await open(path);
    const fill = (): Promise<string | null> =>
      page
        .locator('#overhead-beside-the-note .live .mark-rect.role-mark path')
        .first()
        .getAttribute('fill');
    const light = await fill();
    await page.locator('.theme').click();
    await page.waitForTimeout(300);
    assert.notEqual(await fill(), light);
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  });

  it('is printed on white, within the paper, whatever the system’s colours', async () => {
    const { page } = await open(path, { width: 720, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.ok((await overflowPixels(page)) <= 0);
    const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    assert.equal(paper, 'rgb(255, 255, 255)');
    const summary = await page.locator('#summary-table table').boundingBox();
    assert.ok(summary !== null && summary.x + summary.width <= 720);
  });

  it('shows its still pictures in print and where scripts may not run', async () => {
    const printed = (await open(path)).page;
    await printed.emulateMedia({ media: 'print' });
    const unscripted = (await open(path, { javaScriptEnabled: false })).page;
    for (const page of [printed, unscripted]) {
      const pictures = await page.locator('.still').all();
      assert.ok(pictures.length >= 15);
      for (const picture of pictures) {
        const box = await picture.boundingBox();
        assert.ok(box !== null && box.width > 200 && box.height > 100);
      }
    }
  });
});
