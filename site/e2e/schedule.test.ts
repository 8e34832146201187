/** A failing run as a picture: stepped through, read as a table, opened again by its address. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLabFiles } from '../../grader/check/lab-files.ts';
import { openCourse } from './course.ts';
import type { Course } from './course.ts';
import { failsAt, openLab, part, replaceCode, resultsSay, score } from './open-lab.ts';

const LAB = 'lru-ttl-cache';

let course: Course;
beforeAll(async () => {
  course = await openCourse();
}, 60_000);
afterAll(async () => {
  await course?.close();
});

async function mutantOf(lab: string, id: string): Promise<string> {
  const { mutants } = await readLabFiles(lab);
  return mutants.find(({ mutant }) => mutant.id === id)!.source;
}

it('is stepped by key, click and slider, with the state beside it', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await replaceCode(page, await mutantOf(LAB, 'live-before-expired'));
  await failsAt(page, 'expiry/expired-goes-first');
  const test = page.locator('[data-test="expiry/expired-goes-first"]');
  const position = test.locator('.schedule-position');
  const states = () => test.locator('.schedule-states').innerText();
  await expect.poll(() => position.innerText()).toBe('6/6');
  await test.locator('.schedule-scroll').focus();
  await page.keyboard.press('Home');
  expect(await position.innerText()).toBe('1/6');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await position.innerText()).toBe('3/6');
  expect(await states()).toMatch(/a\s+1 · 100 ms left\s+b\s+2 · 5 ms left/);
  await test.locator('[data-row="3"]').click();
  expect(await states()).toMatch(/a\s+1 · 94 ms left\s+b\s+2 · expired at 5 ms/);
  await test.locator('.schedule input[type="range"]').focus();
  await page.keyboard.press('ArrowRight');
  expect(await position.innerText()).toBe('5/6');
  expect(page.url()).toContain('#at=expiry/expired-goes-first,4,42');
  expect(await test.locator('.schedule-table tbody tr').count()).toBe(6);
});

it('opens the same moment from the address', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await replaceCode(page, await mutantOf(LAB, 'live-before-expired'));
  await failsAt(page, 'expiry/expired-goes-first');
  await expect.poll(() => part(page, 'saved').innerText(), { timeout: 10_000 }).toMatch(/saved/);
  await page.evaluate(() => {
    location.hash = '#at=expiry/any-order-of-deaths,2,42';
  });
  await page.reload();
  const test = page.locator('[data-test="expiry/any-order-of-deaths"]');
  await expect.poll(() => test.locator('.schedule-position').innerText({ timeout: 40_000 }), { timeout: 60_000 }).toBe('3/8');
});

it('draws messages between nodes, and those that did not arrive', { timeout: 120_000 }, async () => {
  const page = await openLab(course, '/ko/labs/replication-log/');
  await replaceCode(page, await mutantOf('replication-log', 'no-previous-term-check'));
  await failsAt(page, 'network/random-network');
  const test = page.locator('[data-test="network/random-network"]');
  await test.locator('summary').first().click();
  await expect.poll(() => test.locator('[data-arrow]').count()).toBeGreaterThan(50);
  expect(await test.locator('.schedule-states').innerText()).toMatch(/n1\s+term \d+, log \d+, commit \d+/);
  expect(await test.locator('.schedule-head').innerText()).toMatch(/n1\s*n2\s*n3/);
});

it('runs one test alone, and leaves the others as they were', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  await replaceCode(page, await mutantOf(LAB, 'live-before-expired'));
  await failsAt(page, 'expiry/expired-goes-first');
  const before = await score(page);
  await page.locator('[data-test="expiry/expired-goes-first"] .closer button').first().click();
  await expect.poll(() => part(page, 'status').innerText(), { timeout: 30_000 }).toMatch(/\d+ of 100 points/);
  await failsAt(page, 'expiry/expired-goes-first');
  expect(await score(page)).toBe(before);
});

it('says what a name of a hostile key is, and runs nothing of it', { timeout: 120_000 }, async () => {
  const page = await openLab(course, `/en/labs/${LAB}/`);
  const source = await mutantOf(LAB, 'live-before-expired');
  await replaceCode(page, source.replace('get(key: K): V | undefined {', 'get(key: K): V | undefined {\n    console.log("<img src=x onerror=alert(1)>");'));
  await resultsSay(page, /\d+ of 100 points/);
  expect(await page.locator('.results-pane img').count()).toBe(0);
});

it('the page reports no error of its own', () => {
  expect(course.errors).toEqual([]);
});
