/** The built course in a real browser; what the tests of reader and learner share. */
import { stat } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './launch-browser.ts';
import { serveFolder } from './serve-folder.ts';

export interface Course {
  /** A page of a person with a fresh profile; it fails the test when the page reports an error. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  errors: string[];
  close(): Promise<void>;
}

export async function openCourse(): Promise<Course> {
  await stat('dist/index.html').catch(() => {
    throw new Error('The course is not built: run "npm run build" first.');
  });
  const [served, browser]: [Awaited<ReturnType<typeof serveFolder>>, Browser] = await Promise.all([serveFolder('dist'), launchBrowser()]);
  const errors: string[] = [];
  return {
    errors,
    async visit(path, options) {
      // A page that comes from a cache would hide what the test changes on its way; offline.test.ts looks at that.
      const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block', ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(`${path}: ${error.message}`));
      page.on('response', (response) => {
        if (response.status() >= 400) errors.push(`${path}: ${response.status()} ${response.url()}`);
      });
      await page.goto(`${served.origin}${path}`);
      return page;
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}
