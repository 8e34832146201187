/** Links that carry code, from friends and from others. */
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { codeIs, draftSaved, editorReady, notice, part, replaceCode } from './open-lab.ts';

const LAB = '/en/labs/lru-ttl-cache/';

let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

const linkOf = (content: string | Buffer) => `#share=1.${deflateRawSync(content).toString('base64url')}`;
/** Polls as long as a loaded machine may take. */
const poll = <T>(read: () => T) => expect.poll(read, { timeout: 15_000, interval: 100 });
const shared = (page: Page) => page.locator('[data-dialog="shared"]');

async function withDraft(): Promise<Page> {
  const page = await course.visit(LAB);
  await editorReady(page);
  await replaceCode(page, '// mine\n');
  await draftSaved(page);
  return page;
}

it('carries code to another browser, which shows it and keeps its own until told', { timeout: 180_000 }, async () => {
  const sender = await withDraft();
  await replaceCode(sender, 'export const 공유 = "<b>";\n');
  await part(sender, 'more').click();
  await part(sender, 'share').click();
  const link = await sender.locator('.share-link').inputValue();
  expect(link).toMatch(/\/en\/labs\/lru-ttl-cache\/#share=1\.[\w-]+$/);

  const receiver = await withDraft();
  await receiver.goto(link);
  await poll(() => shared(receiver).locator('tr.added .code').allInnerTexts()).toEqual(['export const 공유 = "<b>";']);
  await codeIs(receiver, /mine/);
  await shared(receiver).locator('[data-take]').click();
  await codeIs(receiver, /공유/);
  expect(new URL(receiver.url()).hash, 'a reload does not ask again').toBe('');
  await notice(receiver, 'replaced').getByRole('button', { name: 'Undo' }).click();
  await codeIs(receiver, /mine/);
});

it('shows markup as text and runs nothing', { timeout: 120_000 }, async () => {
  const page = await course.visit('/en/');
  const text = '<img src=x onerror="globalThis.hacked = 1"><script>globalThis.hacked = 1</script>\nglobalThis.hacked = 1;\n';
  await page.goto(new URL(`${LAB}${linkOf(JSON.stringify({ lab: 'lru-ttl-cache', version: 'v1', text }))}`, page.url()).href);
  await editorReady(page);
  await poll(() => shared(page).innerText()).toContain('<img src=x');
  expect(await shared(page).locator('img, script').count()).toBe(0);
  expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
  expect(await part(page, 'status').innerText(), 'not run').toMatch(/Not run yet/);
});

it('draws of a text with very many lines as many as anyone reads, and says so', { timeout: 180_000 }, async () => {
  const page = await withDraft();
  const text = 'x\n'.repeat(90_000);
  await page.evaluate((hash) => (location.hash = hash), linkOf(JSON.stringify({ lab: 'lru-ttl-cache', version: 'v1', text })));
  await shared(page).locator('.diff').waitFor({ timeout: 30_000 });
  expect(await shared(page).locator('tr').count()).toBeLessThan(2_010);
  expect(await shared(page).locator('tr').last().innerText()).toMatch(/^8\d,\d{3} more changed lines are not shown$/);
  await shared(page).locator('[data-take]').click();
  await expect.poll(() => page.locator('.code-pane .view-lines').innerText(), { timeout: 30_000 }).not.toMatch(/mine/);
  await draftSaved(page);
});

describe('refuses with a sentence, and leaves the draft alone', () => {
  it.each([
    ['a link cut off', linkOf('{"lab":"lru-ttl-cache","version":"v1","text":"abcdefghijklmnopqrstuvwxyz"}').slice(0, -6), /cannot be read/],
    ['markup instead of a link', '#share=<script>alert(1)</script>', /cannot be read/],
    ['names of a prototype', linkOf('{"__proto__":{"lab":"lru-ttl-cache","version":"v1","text":"x"}}'), /cannot be read/],
    ['five megabytes', `#share=1.${'A'.repeat(5_000_000)}`, /too large/],
    ['a bomb', linkOf(Buffer.alloc(50_000_000, 0x20)), /too large/],
    ['a nest without a floor', linkOf('['.repeat(200_000)), /cannot be read/],
    ['markup as the version', linkOf('{"lab":"lru-ttl-cache","version":"<img src=x onerror=alert(1)>","text":"x"}'), /cannot be read/],
    ['a wrong percent sign', '#share=%E0%A4%A', /cannot be read/],
    ['a lab of the prototype', linkOf('{"lab":"__proto__","version":"v1","text":"x"}'), /cannot be read/],
    ['another lab', linkOf('{"lab":"dns-cache","version":"v1","text":"x"}'), /another lab/],
  ])('%s', { timeout: 120_000 }, async (_, fragment, words) => {
    const page = await withDraft();
    await page.evaluate((hash) => (location.hash = hash), fragment);
    await notice(page, 'share-problem').waitFor();
    expect(await notice(page, 'share-problem').innerText()).toMatch(words);
    expect(await shared(page).count()).toBe(0);
    await codeIs(page, /mine/);
  });
});

it('reports no error', () => {
  expect(course.errors).toEqual([]);
});
