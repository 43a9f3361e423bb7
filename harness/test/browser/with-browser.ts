/** One headless Chromium for the tests of a file, and pages of it that are watched. */
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import { type Browser, chromium, type Page } from 'playwright-core';

import { findChromium } from './find-chromium.js';

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
}

export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of the console, exceptions, and dialogs that opened. */
  readonly complaints: readonly string[];
  /** Of everything but the data that is within the page. */
  readonly requests: readonly string[];
}

const watch = (page: Page): WatchedPage => {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  return { page, complaints, requests };
};

export const urlOf = (path: string): string => pathToFileURL(path).href;

export interface TestBrowser {
  /** Opens a file in a page of its own and waits until every chart is drawn. */
  readonly open: (path: string, look?: Look) => Promise<WatchedPage>;
}

const drawn = "document.querySelectorAll('[data-chart]:not([data-drawn])').length === 0";

/**
 * Describes what a browser shows. Where there is no Chromium, the tests are skipped and the reason is printed.
 */
export const describeInBrowser = (name: string, tests: (browser: TestBrowser) => void): void => {
  describe(name, () => {
    const executablePath = findChromium();
    let browser: Browser | null = null;

    before(async function () {
      if (executablePath === null) {
        process.stdout.write(
          `skipped: ${name}, because there is no chromium on the PATH, or MEMTRACE_CHROMIUM names what cannot be run\n`,
        );
        this.skip();
      }
      // With a profile of its own, which is gone afterwards.
      browser = await chromium.launch({ executablePath, args: launchArguments });
    });

    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
    });

    after(async () => {
      await browser?.close();
    });

    tests({
      open: async (path, { width = 1280, ...look } = {}) => {
        if (browser === null) throw new Error('there is no browser');
        const context = await browser.newContext({ viewport: { width, height: 900 }, ...look });
        const watched = watch(await context.newPage());
        await watched.page.goto(urlOf(path));
        if (look.javaScriptEnabled !== false) await watched.page.waitForFunction(drawn);
        return watched;
      },
    });
  });
};
