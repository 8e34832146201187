/** Records that are damaged, and a lab that has changed since: each is said, and what was written stays within reach. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { codeIs, draftSaved, editorReady, notice, openLab, part, replaceCode, runUntil } from './open-lab.ts';

const LAB = '/en/labs/lru-ttl-cache/';

/** Polls as long as a loaded machine may take. */
const poll = <T>(read: () => T) => expect.poll(read, { timeout: 15_000, interval: 100 });

let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

const textOf = async (download: Promise<Download>): Promise<string> => readFile(await (await download).path(), 'utf8');

/** Changes or adds a record behind the page's back. */
const tamper = (page: Page, store: string, change: Record<string, unknown>, key = 'lru-ttl-cache') =>
  page.evaluate(
    ([store, change, key]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('scale-out');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction(store, 'readwrite');
          const records = tx.objectStore(store);
          const reading = records.get(key);
          reading.onsuccess = () => records.put({ ...reading.result, ...change });
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [store, change, key] as const,
  );

async function withDraft(text: string): Promise<Page> {
  const page = await openLab(course, LAB);
  await replaceCode(page, text);
  await codeIs(page, new RegExp(text.trim().replace(/\W+/g, '.+')));
  await draftSaved(page);
  return page;
}

it('says that a draft is damaged, puts it aside and brings back what is readable', { timeout: 180_000 }, async () => {
  const page = await withDraft('// worth saving\n');
  await tamper(page, 'drafts', { savedAtMs: 'yesterday' });
  await page.reload();
  await notice(page, 'damaged').waitFor();
  await editorReady(page);
  await codeIs(page, /export type Reason/);
  const file = page.waitForEvent('download');
  await notice(page, 'damaged').getByRole('button', { name: 'Download the damaged record' }).click();
  expect(JSON.parse(await textOf(file))).toMatchObject({ record: { text: '// worth saving\n', savedAtMs: 'yesterday' } });
  await notice(page, 'damaged').getByRole('button', { name: 'Load what is readable' }).click();
  await codeIs(page, /worth saving/);
});

it('lists damaged records, to be read, downloaded and removed', { timeout: 180_000 }, async () => {
  const page = await withDraft('// worth saving\n');
  await tamper(page, 'drafts', { savedAtMs: 'yesterday' });
  await tamper(page, 'checkpoints', { id: '<img src=x onerror="globalThis.hacked = 1">', lab: '<img src=x onerror="globalThis.hacked = 1">', atMs: 1, reason: 'run', text: '<script>globalThis.hacked = 1</script>' }, 'none');
  await page.goto(new URL('/en/my-work/', page.url()).href);
  const items = part(page, 'damaged').locator('li');
  await poll(() => items.count()).toBe(2);
  const draft = items.filter({ hasText: 'An LRU cache' });
  await draft.locator('summary').click();
  expect(await draft.locator('pre').innerText()).toContain('// worth saving');
  const file = page.waitForEvent('download');
  await draft.getByRole('button', { name: 'Download the code' }).click();
  expect((await file).suggestedFilename()).toBe('lru-ttl-cache.ts');
  expect(await textOf(file)).toBe('// worth saving\n');
  await draft.getByRole('button', { name: 'Remove' }).click();
  expect(await items.count(), 'asked first').toBe(2);
  await draft.getByRole('button', { name: 'Yes, remove it' }).click();
  await poll(() => items.count()).toBe(1);
  expect(await part(page, 'damaged').locator('img, script').count()).toBe(0);
  expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
  await page.reload();
  await poll(() => items.count()).toBe(1);
});

it('says that the lab has changed since, leaves the code alone, and shows what changed', { timeout: 180_000 }, async () => {
  const page = await withDraft('// for the older lab\n');
  const starter = await readFile('labs/lru-ttl-cache/starter.ts', 'utf8');
  const contract = await readFile('labs/lru-ttl-cache/contract.ts', 'utf8');
  const rules = { ko: '예전 규칙', en: 'an older rule' };
  await tamper(page, 'drafts', { labVersion: 'older', labTexts: { starter: `// an older line\n${starter}`, contract, rules } });
  await page.reload();
  await notice(page, 'lab-changed').waitFor();
  await editorReady(page);
  await codeIs(page, /for the older lab/);
  await notice(page, 'lab-changed').getByRole('button', { name: 'What changed' }).click();
  const dialog = page.locator('[data-dialog="lab-change"]');
  await poll(() => dialog.locator('h3').allInnerTexts()).toEqual(['Rules and points', 'Starter']);
  expect(await dialog.locator('tr.removed .code').allInnerTexts()).toEqual(['an older rule', '// an older line']);
  expect(await dialog.locator('tr.added .code').allInnerTexts()).toContainEqual(expect.stringMatching(/^ +\d+ {2}\S/));
});

it('asks the browser once to keep what is written, when there is something to keep', { timeout: 180_000 }, async () => {
  const page = await openLab(course, LAB);
  await page.evaluate(() => {
    Object.assign(globalThis, { asked: 0 });
    navigator.storage.persisted = async () => false;
    navigator.storage.persist = async () => {
      (globalThis as unknown as { asked: number }).asked += 1;
      return false;
    };
  });
  const asked = () => page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
  await runUntil(page, /0 of 100 points/);
  expect(await asked(), 'for the starter').toBe(0);
  for (const text of ['export class LruTtlCache {}\n', 'export class LruTtlCache { get() {} }\n']) {
    await replaceCode(page, text);
    await runUntil(page, /0 of 100 points/);
    await poll(asked).toBe(1);
  }
});

it('reports no error', () => {
  expect(course.errors).toEqual([]);
});
