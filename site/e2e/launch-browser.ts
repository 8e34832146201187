/** A real Chromium for the tests; `npm test` says where it is, a single run finds it. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser, NO_BROWSER } from '../../scripts/browser.ts';

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  return chromium.launch({
    executablePath,
    // The course asks nothing of any other host, and neither shall the browser that tests it.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
  });
}
