/** Nothing gets lost: two tabs, a history, a storage that is full, refused, silent or damaged, and the file of everything. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { codeIs, draftSaved, editorReady, notice, part, replaceCode, runUntil } from './open-lab.ts';

const LAB = 'labs/lru-ttl-cache';
const STARTER = /export type Reason/;
const FULL = /100 of 100 points/;

/** Polls as long as a loaded machine may take. */
const poll = <T>(read: () => T) => expect.poll(read, { timeout: 15_000, interval: 100 });

let course: Course;
let solution: string;
beforeAll(async () => {
  [course, solution] = await Promise.all([openCourse(), readFile(`${LAB}/solution.ts`, 'utf8')]);
}, 60_000);
afterAll(async () => {
  await course?.close();
});

async function openLab(prepare?: string): Promise<Page> {
  const page = await course.visit('/en/');
  if (prepare) await page.context().addInitScript(prepare);
  await page.goto(new URL(`/en/${LAB}/`, page.url()).href);
  await editorReady(page);
  return page;
}

async function secondTab(page: Page, prepare?: string): Promise<Page> {
  const tab = await page.context().newPage();
  if (prepare) await tab.addInitScript(prepare);
  await tab.goto(page.url());
  await editorReady(tab);
  return tab;
}

async function textOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), 'utf8');
}

it('lists runs, shows how one differs from the code, and restores it with a way back', { timeout: 120_000 }, async () => {
  const page = await openLab();
  await replaceCode(page, solution);
  await runUntil(page, FULL);
  await replaceCode(page, '// something else\n');
  await draftSaved(page);
  await part(page, 'history').click();
  const dialog = page.locator('[data-dialog="history"]');
  await poll(() => dialog.locator('.version').allInnerTexts()).toContainEqual(expect.stringMatching(/\d\d:\d\d\s+100\/100/));
  await poll(() => dialog.locator('tr.added .code').allInnerTexts()).toEqual(['// something else']);
  expect(await dialog.locator('tr.removed').count(), 'lines of the run').toBeGreaterThan(50);
  await dialog.locator('[data-version="solution"]').click();
  await poll(() => dialog.locator('tr.added').count()).toBeGreaterThan(50);
  await dialog.locator('[data-version="last-green"]').click();
  await dialog.locator('[data-restore]').click();
  await codeIs(page, /lazy min-heap/);
  await notice(page, 'replaced').getByRole('button', { name: 'Undo' }).click();
  await codeIs(page, /something else/);
});

it('compares and restores on a phone, without the large editor', { timeout: 90_000 }, async () => {
  const page = await course.visit(`/en/${LAB}/`, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.locator('[role="tab"][data-pane="code"]').tap();
  const area = page.locator('.plain-editor');
  const starter = await area.inputValue();
  await area.fill(`// first line\n${starter}`);
  await part(page, 'more').tap();
  await part(page, 'reset').tap();
  await page.locator('dialog[open] .discard').tap();
  await poll(() => area.inputValue()).toBe(starter);
  await part(page, 'history').tap();
  const dialog = page.locator('[data-dialog="history"]');
  await dialog.locator('.version', { hasText: 'Replaced' }).tap();
  await poll(() => dialog.locator('tr.removed .code').allInnerTexts()).toEqual(['// first line']);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing sticks out').toBe(390);
  await dialog.locator('.history-back').tap();
  await dialog.locator('.version', { hasText: 'Replaced' }).tap();
  await dialog.locator('[data-restore]').tap();
  await poll(() => area.inputValue()).toBe(`// first line\n${starter}`);
});

it('does not offer the reference before an honest try', { timeout: 60_000 }, async () => {
  const page = await openLab();
  await part(page, 'history').click();
  const dialog = page.locator('[data-dialog="history"]');
  await dialog.locator('[data-version="solution"]').click();
  await poll(() => dialog.locator('.history-gate').innerText()).toMatch(/opens once you pass/);
  expect(await dialog.locator('.history-detail button:visible').count(), 'no way in').toBe(0);
});

it('brings a draft of localStorage over, without a loss', { timeout: 60_000 }, async () => {
  const page = await openLab(`if (origin !== 'null') localStorage['scale-out:draft:lru-ttl-cache'] ??= JSON.stringify({ text: '// from before', savedAtMs: 1, beforeReset: '// even before' })`);
  await codeIs(page, /from before/);
  await part(page, 'history').click();
  await page.locator('.version:not([data-version="starter"], [data-version="solution"])').first().click();
  await poll(() => page.locator('tr.removed .code').allInnerTexts()).toEqual(['// even before']);
});

it('lets a tab where nothing was typed follow the other', { timeout: 60_000 }, async () => {
  const first = await openLab();
  const second = await secondTab(first);
  await notice(second, 'other-tab').waitFor();
  await replaceCode(first, '// typed in the first tab\n');
  await codeIs(second, /typed in the first tab/);
});

/** Hears nothing of other tabs, as a tab that was asleep. */
const ASLEEP = `
  delete globalThis.BroadcastChannel;
  document.addEventListener('visibilitychange', (event) => event.stopImmediatePropagation(), true);
`;

it.each([
  ['This tab’s code', /second/, /first/],
  ['The other tab’s code', /first/, /second/],
])('keeps both texts when two tabs typed, whichever goes on: %s', { timeout: 90_000 }, async (choice, goesOn, kept) => {
  const first = await openLab();
  const second = await secondTab(first, ASLEEP);
  await replaceCode(first, '// first\n');
  await draftSaved(first);
  await replaceCode(second, '// second\n');
  await notice(second, 'conflict').waitFor();
  await codeIs(first, /first/);
  await notice(second, 'conflict').getByRole('button', { name: choice }).click();
  await codeIs(second, goesOn);
  await draftSaved(second);
  await part(second, 'history').click();
  await second.locator('.version', { hasText: 'Other tab' }).first().click();
  await poll(() => second.locator('tr.removed .code').allInnerTexts()).toContainEqual(expect.stringMatching(kept));
  await second.reload();
  await codeIs(second, goesOn);
});

it('says that the storage is full, keeps the code in sight, and saves once there is room', { timeout: 60_000 }, async () => {
  const page = await openLab();
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await replaceCode(page, '// no room for this\n');
  await notice(page, 'unsaved').waitFor();
  expect(await notice(page, 'unsaved').innerText()).toMatch(/no room left/);
  expect(await part(page, 'saved').innerText()).toBe('not saved');
  await codeIs(page, /no room for this/);
  const file = page.waitForEvent('download');
  await notice(page, 'unsaved').getByRole('button', { name: 'Download code' }).click();
  expect(await textOf(file)).toBe('// no room for this\n');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await notice(page, 'unsaved').getByRole('button', { name: 'Save again' }).click();
  await draftSaved(page);
  expect(await notice(page, 'unsaved').count()).toBe(0);
});

it.each([
  ['refused', `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }`, /does not allow saving/],
  ['silent', `IDBFactory.prototype.open = () => Object.assign(Object.create(IDBOpenDBRequest.prototype), { addEventListener() {}, removeEventListener() {} })`, /does not answer/],
])('works with a storage that is %s, and says so', { timeout: 90_000 }, async (_, prepare, words) => {
  const page = await openLab(prepare);
  await notice(page, 'unsaved').waitFor();
  expect(await notice(page, 'unsaved').innerText()).toMatch(words);
  await codeIs(page, STARTER);
  await replaceCode(page, solution);
  await runUntil(page, FULL);
});

it('hands in the very code under the name of its lab, and says who computes the mark', { timeout: 60_000 }, async () => {
  const page = await openLab();
  await replaceCode(page, '// 제출\nexport class LruTtlCache {}\n');
  await part(page, 'hand-in').click();
  const dialog = page.locator('[data-dialog="hand-in"]');
  expect(await dialog.innerText()).toMatch(/computed again from the source/);
  const file = page.waitForEvent('download');
  await dialog.locator('[data-hand-in]').click();
  expect((await file).suggestedFilename()).toBe('lru-ttl-cache.ts');
  expect(await textOf(file)).toBe('// 제출\nexport class LruTtlCache {}\n');
});

it('exports everything, clears it, and has it back on another machine', { timeout: 120_000 }, async () => {
  const page = await openLab();
  await replaceCode(page, solution);
  await runUntil(page, FULL);
  await part(page, 'history').click();
  await poll(() => page.locator('[data-dialog="history"]').innerText()).toMatch(/100\/100/);
  await page.goto(new URL('/en/my-work/', page.url()).href);
  await poll(() => part(page, 'kept').innerText()).toMatch(/passed/);
  const file = page.waitForEvent('download');
  await part(page, 'save').click();
  const path = await (await file).path();
  await part(page, 'clear').click();
  await part(page, 'clear').click();
  await poll(() => part(page, 'kept').innerText()).toMatch(/Nothing is kept/);

  const elsewhere = await course.visit('/en/my-work/');
  await part(elsewhere, 'file').setInputFiles(path);
  await poll(() => part(elsewhere, 'preview').innerText()).toMatch(/code for 1 lab without any here/);
  await part(elsewhere, 'preview').getByRole('button', { name: 'Bring in' }).click();
  await poll(() => part(elsewhere, 'kept').innerText()).toMatch(/passed/);
  await elsewhere.goto(new URL('/en/', elsewhere.url()).href);
  await poll(() => elsewhere.locator('[data-reached="lru-ttl-cache"]').first().innerText()).toBe('passed');
  await elsewhere.goto(new URL(`/en/${LAB}/`, elsewhere.url()).href);
  await editorReady(elsewhere);
  await codeIs(elsewhere, /export class LruTtlCache|import|Reason/);
  await part(elsewhere, 'history').click();
  await poll(() => elsewhere.locator('[data-dialog="history"]').innerText()).toMatch(/100\/100/);
});

it.each([
  ['hello', /not a JSON file/],
  ['{"format":"other"}', /not downloaded from this course/],
  ['{"format":"scale-out/work/1","drafts":{"__proto__":[]}}', /damaged/],
])('refuses a file with a sentence: %s', { timeout: 30_000 }, async (content, words) => {
  const page = await course.visit('/en/my-work/');
  await part(page, 'file').setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await poll(() => part(page, 'preview').innerText()).toMatch(words);
});

it('reports no error and asks for nothing that is not there', () => {
  expect(course.errors).toEqual([]);
});
