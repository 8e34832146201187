/** The figure of a lesson on the learner's own class: from the debrief of the lab into the lesson. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { openLab, part, replaceCode, runUntil } from './open-lab.ts';

const LAB = 'labs/lru-ttl-cache';
let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

const ownCurve = (page: Page) => page.locator('cache-tank svg.wide .own');

async function ranTo(page: Page, words: RegExp): Promise<void> {
  await part(page, 'own-run').click();
  await expect.poll(() => part(page, 'own-run-state').innerText(), { timeout: 90_000, interval: 200 }).toMatch(words);
}

it('opens after a pass, runs the learner’s class, and draws it in the lesson beside the figure’s own', { timeout: 240_000 }, async () => {
  const page = await openLab(course, `/en/${LAB}/`);
  await part(page, 'debrief').locator('summary').click();
  expect(await part(page, 'own-run').isVisible(), 'before the pass').toBe(false);
  await replaceCode(page, await readFile(`${LAB}/solution.ts`, 'utf8'));
  await runUntil(page, /100 of 100 points/);
  await ranTo(page, /Done/);
  await part(page, 'own-run-state').locator('a').click();
  await ownCurve(page).waitFor({ timeout: 30_000 });
  expect(await part(page, 'summary').innerText()).toMatch(/Your class reaches 0\.536\..* answered 0 reads differently/);
  expect(await page.locator('[data-own-run]').innerText()).toContain('The dashed line in the chart is your class');

  await page.locator('[data-own-run] button').click();
  await page.locator('cache-tank[data-live]').waitFor({ timeout: 30_000 });
  expect(await page.locator('[data-own-run]').innerText()).toBe('');
  expect(await ownCurve(page).count()).toBe(0);
});

it('draws the learner’s ring in the lesson on sharding', { timeout: 240_000 }, async () => {
  const page = await openLab(course, '/ko/labs/consistent-hash/');
  await part(page, 'debrief').locator('summary').click();
  await part(page, 'debrief-anyway').click();
  await replaceCode(page, await readFile('labs/consistent-hash/solution.ts', 'utf8'));
  await ranTo(page, /다 돌렸습니다/);
  await part(page, 'own-run-state').locator('a').click();
  const diamonds = page.locator('ring-movers svg.wide .own');
  await diamonds.first().waitFor({ timeout: 30_000 });
  expect(await diamonds.count(), 'one for each shard').toBe(11);
  expect(await part(page, 'summary').innerText()).toMatch(/다른 샤드에 둔 키는 변화 전후를 합쳐 0개/);
});

it('lets the learner’s log drive the tape: its own leader and followers, through a death as well', { timeout: 240_000 }, async () => {
  const page = await openLab(course, '/en/labs/replication-log/');
  await part(page, 'debrief').locator('summary').click();
  await part(page, 'debrief-anyway').click();
  await replaceCode(page, await readFile('labs/replication-log/solution.ts', 'utf8'));
  await ranTo(page, /Done/);
  await part(page, 'own-run-state').locator('a').click();
  const headline = page.locator('log-tape svg.wide .label.number').first();
  await expect.poll(() => headline.textContent(), { timeout: 30_000 }).toMatch(/^Your log: 6 confirmed writes/);
  expect(await part(page, 'summary').innerText()).toMatch(/confirms 0 at another moment/);
  await page.locator('log-tape [data-fail="both"]').click();
  expect(await headline.textContent()).toBe('Your log: The primary is dead, and 3 confirmed writes with it');
  await page.locator('log-tape [data-do="finish"]').click();
  expect(await headline.textContent()).toMatch(/^Your log: Back, but unable to follow/);
  await page.goto(`${page.url().split('#')[0]}#log-tape?fail=primary@150`);
  await expect.poll(() => part(page, 'summary').innerText()).toMatch(/not run with this death, so this is the log of the figure/);
});

it.each([
  ['throws', 'constructor() { throw new Error("no disk") }', /could not run to its end.*no disk/s],
  ['returns nonsense', 'handleAppend() { return { term: 1, ok: true, matchIndex: 1e9, nextHint: 1 } }', /could not run to its end.*matchIndex is 1000000000, and should be an integer/s],
  ['hands out a huge log', 'handleAppend({ term }: { term: number }) { return { term, ok: false, matchIndex: 0, nextHint: 1 } } lastIndex = 1; lastTerm = 1; commitIndex = 0; snapshotLog() { return Array.from({ length: 5000 }, () => 0) }', /could not run to its end.*no list of up to/s],
  ['never ends', 'handleAppend() { for (;;) {} }', /Steps or time ran out/],
])('says in a sentence what a log did that %s', { timeout: 180_000 }, async (_, follower, said) => {
  const page = await openLab(course, '/en/labs/replication-log/');
  await part(page, 'debrief').locator('summary').click();
  await part(page, 'debrief-anyway').click();
  await replaceCode(page, (await readFile('labs/replication-log/solution.ts', 'utf8')).replace('export class Follower', 'class Sound').concat(`\nexport class Follower { ${follower} }\n`));
  await ranTo(page, said);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

it('says what kept it from running, and opens the reference beside one’s own code', { timeout: 240_000 }, async () => {
  const page = await openLab(course, `/en/${LAB}/`);
  await part(page, 'debrief').locator('summary').click();
  await part(page, 'debrief-anyway').click();
  await replaceCode(page, 'export class LruTtlCache { get(key: number) { return key + 1 } set() {} }');
  await ranTo(page, /could not run to its end.*gives what was set/s);
  await replaceCode(page, 'export class LruTtlCache {\n  get() { for (;;) {} }\n}');
  await ranTo(page, /Steps or time ran out.*line 2/s);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await part(page, 'debrief-compare').click();
  await page.locator('dialog[open] [data-version="solution"][aria-current]').waitFor({ timeout: 20_000 });
});

it.each([
  ['no JSON', '{'],
  ['another thing', '{"series":[]}'],
  ['markup', JSON.stringify({ series: Array.from({ length: 12 }, () => ({ hits: Array.from({ length: 500 }, () => '<img src=x onerror=alert(1)>'), unlike: 0 })) })],
  ['far too long', `[${'1,'.repeat(500_000)}1]`],
])('refuses what is stored when it is %s, with a sentence', { timeout: 120_000 }, async (_, stored) => {
  const page = await course.visit('/ko/lessons/cache/');
  await page.evaluate((text) => sessionStorage.setItem('own-run:cache-tank', text), stored);
  await page.goto(`${page.url().split('#')[0]}#cache-tank?`);
  await page.reload();
  await page.locator('cache-tank[data-live]').waitFor({ timeout: 30_000 });
  expect(await page.locator('[data-own-run]').innerText()).toContain('맞지 않아 그리지 않았습니다');
  expect(await ownCurve(page).count()).toBe(0);
  expect(await page.locator('cache-tank [data-number="hitRate"]').innerText()).toBe('0.536');
});

it('reports no error and asks for nothing that is not there', () => {
  expect(course.errors).toEqual([]);
});
