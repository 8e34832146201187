/** A second visit needs no network, and a deploy never gives a page the files of another. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editorReady, replaceCode, runUntil } from './open-lab.ts';
import { launchBrowser } from './launch-browser.ts';
import { serveFolder } from './serve-folder.ts';
import type { Served } from './serve-folder.ts';

const LAB = '/en/labs/lru-ttl-cache/';
const LESSON = '/ko/lessons/cache/';

let browser: Browser;
let folder: string;
let served: Served;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-out-offline-'));
  await cp('dist', folder, { recursive: true });
  [browser, served] = await Promise.all([launchBrowser(), serveFolder(folder)]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Visits a page and waits until it is kept, without the wait for a reader who may leave again. */
async function visit(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${served.origin}${path}`);
  await page.evaluate(async (path) => {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    (await navigator.serviceWorker.ready).active?.postMessage({ keep: path });
  }, path);
  await expect.poll(() => isKept(page, path), { timeout: 60_000, interval: 300, message: `${path} is kept` }).toBe(true);
  return page;
}

const isKept = (page: Page, path: string) =>
  page.evaluate(async (path) => (await (await caches.open('scale-out-pages')).match(path)) !== undefined, path);

it('opens lesson and lab again without a network, and judges a whole solution', { timeout: 180_000 }, async () => {
  const context = await browser.newContext();
  const lesson = await visit(context, LESSON);
  const lab = await visit(context, LAB);
  await served.close();
  await lesson.reload();
  expect(await lesson.locator('h1').innerText()).not.toBe('');
  await lab.close();
  const again = await context.newPage();
  await again.goto(`${served.origin}${LAB}`);
  await editorReady(again);
  await replaceCode(again, await readFile('labs/lru-ttl-cache/solution.ts', 'utf8'));
  await runUntil(again, /100 of 100 points/);
  await again.goto(`${served.origin}/en/labs/dns-cache/`);
  expect(await again.locator('body').innerText(), 'never visited').toMatch(/You are offline/);
  await context.close();
  served = await serveFolder(folder);
});

it('registers itself once the page has settled', { timeout: 60_000 }, async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${served.origin}${LESSON}`);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
  await expect.poll(() => isKept(page, LESSON), { timeout: 40_000, interval: 500 }).toBe(true);
  await context.close();
});

it('keeps a lab once it has been worked with, and fetches nothing for that which it has', { timeout: 120_000 }, async () => {
  const asked: string[] = [];
  const counted = await serveFolder(folder, (file) => asked.push(file));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${counted.origin}${LAB}`);
  await editorReady(page);
  await replaceCode(page, await readFile('labs/lru-ttl-cache/solution.ts', 'utf8'));
  await runUntil(page, /100 of 100 points/);
  await expect.poll(() => isKept(page, LAB), { timeout: 60_000, interval: 300 }).toBe(true);
  const large = asked.filter((file) => /\.zst$|ts\.worker.*\.js$|editor\.api.*\.js$/.test(file));
  expect(large.length).toBe(3);
  await context.close();
  await counted.close();
});

it('shows the new page after a deploy, keeps it with its own files, and drops the old ones', { timeout: 120_000 }, async () => {
  const context = await browser.newContext();
  const page = await visit(context, LESSON);
  const before = await keptFiles(page);
  const [old] = (await readdir(join(folder, '_astro'))).filter((name) => /^_slug_.*\.css$/.test(name));
  const renamed = `deployed.${old}`;
  await deploy(old!, renamed);
  await page.reload();
  expect(await page.content(), 'the network comes first').toContain(renamed);
  await visit(context, LESSON);
  await expect.poll(() => keptFiles(page), { timeout: 30_000 }).not.toContain(`/_astro/${old}`);
  expect(await keptFiles(page)).toContain(`/_astro/${renamed}`);
  expect(before).toContain(`/_astro/${old}`);
  await context.close();
});

const keptFiles = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('scale-out-files')).keys()).map(({ url }) => new URL(url).pathname));

/** A deploy in which one file has another name: pages, scripts and the list of the worker say so. */
async function deploy(from: string, to: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|js)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path, 'utf8');
    if (text.includes(from)) await writeFile(path, text.replaceAll(from, to).replace(/"build":"|build:"/, (found) => `${found}2`));
  }
  await cp(join(folder, '_astro', from), join(folder, '_astro', to));
  await rm(join(folder, '_astro', from));
}
